extension Block {
  /// Every dashboard block, in the order of the folders under `Blocks/`. A test holds the list to the files.
  public static let all: [Block] = [
    // Anywhere
    // Region
    // Agency
    // National
  ]
}
