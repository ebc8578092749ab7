extension Block {
  /// Blocks of national pages: those about all regions, one kind of agency, one strategy, or one code of the guide.
  static let national: [Block] = [codeStory]
}
