import ArgumentParser

/// Where work is saved for the next run: the same for every command that saves any.
struct CacheOptions: ParsableArguments {
  @Option(
    name: .customLong("cache"),
    help: ArgumentHelp(
      id: "Folder tembolok; baku: pantau/ di folder tembolok pengguna.",
      en: "The cache folder; by default pantau/ in the user's cache folder.", valueName: "folder"))
  var path: String?

  @Flag(name: .customLong("no-cache"), help: ArgumentHelp(
      id: "Kerjakan semuanya dari nol dan jangan simpan apa pun.", en: "Do everything from nothing and keep nothing."))
  var isOff = false

  /// - Parameter plans: the plans folder.
  func folder(for plans: String) -> CacheFolder? { isOff ? nil : CacheFolder(path, plans: plans) }
}
