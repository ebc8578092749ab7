extension Block {
  /// Every dashboard block. A test holds the lists to the folders under `Blocks/`.
  public static let all: [Block] = anywhere + region + agency + national

  static let anywhere: [Block] = [blockCatalogue, hotlineList]

  static let region: [Block] = [
    actionList, actionSummary, agencyTable, amendments, brokenFiles, budgetTable, drafts, dutyTable, headline, legalBasis, neighbours,
    notRecorded, planChapters, regionLead, reportTimeline, scoreWarnings, sourceList, strategyTable, taskForce,
  ]

  static let agency: [Block] = [agencyActions, agencyGaps, agencyHeadline, agencyPartners, agencyTasks]
}
