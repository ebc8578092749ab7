extension Block {
  /// Blocks of national pages: those about all regions, one kind of agency, one strategy, or one code of the guide.
  static let national: [Block] = home + comparisons + duties + agencies + strategies + guide + [
    regionList, tableDownloads, methodConstants, statusRules, workedExample, componentGallery, chartGallery,
  ]

  private static let home: [Block] = [
    opening, openingEnd, largeSearch, nationalFigures, provinceMap, missingReports, hotlineNumbers,
    readerCards,
  ]
  private static let comparisons: [Block] = [comparison, sideBySide, strategyHeatMap, improvement, moves]
  private static let duties: [Block] = [dutySummary, dutyMatrix, dutyLegend]
  private static let agencies: [Block] = [agencyKindList, agencyKindFacts, agencyAcrossRegions]
  private static let strategies: [Block] = [strategyList, strategyProgress, strategyAcrossRegions]
  private static let guide: [Block] = [codeList, codeStory]
}
