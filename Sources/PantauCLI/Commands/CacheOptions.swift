import ArgumentParser

/// Where work is saved for the next run: the same for every command that saves any.
struct CacheOptions: ParsableArguments {
  @Option(
    name: .customLong("cache"),
    help: ArgumentHelp("Folder tembolok; baku: pantau/ di folder tembolok pengguna.", valueName: "folder"))
  var path: String?

  @Flag(name: .customLong("no-cache"), help: "Kerjakan semuanya dari nol dan jangan simpan apa pun.")
  var isOff = false

  /// - Parameter plans: the plans folder.
  func folder(for plans: String) -> CacheFolder? { isOff ? nil : CacheFolder(path, plans: plans) }
}
