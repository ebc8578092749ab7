import ArgumentParser
import Diagnostics
import PlanCompiler

struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: said(
      id: "Membandingkan salinan situs dengan manifest.json di dalamnya.",
      en: "Compares a copy of the site with the manifest.json in it."),
    discussion: said(
      id: """
        Menyebut berkas yang diubah, ditambahkan, atau hilang. Manifest yang ikut diubah tidak dapat dikenali dari \
        salinan itu sendiri: bandingkan komit di dalamnya dengan repositori. Status keluar: 0 utuh, 1 tidak utuh.
        """,
      en: """
        Names the files that were changed, added or removed. A manifest that was changed along with them cannot be told \
        from the copy itself: compare the commit in it with the repository. Exit status: 0 whole, 1 not whole.
        """),
    aliases: ["buktikan"])

  @Argument(help: ArgumentHelp(id: "Salinan situs.", en: "The copy of the site.", valueName: "folder"))
  var folder: String

  @OptionGroup var speech: LanguageOption

  func run() throws {
    let language = speech.language
    let result = try reportingFaults(language) { try SiteVerification(of: folder) }
    for line in result.lines(language) { Console.print(line) }
    if !result.isWhole { throw ExitStatus.findings }
  }
}

/// How a copy of a site differs from its own manifest.
struct SiteVerification {
  private(set) var changed: [String] = []
  private(set) var added: [String] = []
  private(set) var removed: [String] = []
  private var stated: StatedManifest

  /// Looks at every file below the folder, hidden and deep ones too; no path of the manifest is ever opened.
  init(of folder: String) throws {
    guard let entries = try FolderWalk.entries(below: folder, .everything), let open = try OpenFolder(folder) else {
      throw ValidationError(
        id: "Folder «\(VisibleName.of(folder))» tidak ada.", en: "There is no folder «\(VisibleName.of(folder))».")
    }
    guard let stated = try StatedManifest(in: open) else {
      throw ValidationError(
        id: "«\(VisibleName.of(folder))/\(Manifest.name)» tidak ada atau bukan manifest Pantau.",
        en: "«\(VisibleName.of(folder))/\(Manifest.name)» is missing, or no manifest of Pantau.")
    }
    self.stated = stated
    let sizes = stated.sizes
    let files = entries.filter { $0.type != .folder && $0.path != Manifest.name }.sorted { $0.path < $1.path }
    let verdicts = Concurrency.map(count: files.count) { index in
      let path = files[index].path
      return Result { try Self.isAsStated(path, in: open, stated.berkas[path], size: sizes.map { $0[path] ?? -1 }) }
    }
    for (file, verdict) in zip(files, verdicts) {
      switch try verdict.get() {
      case nil: added.append(file.path)
      case false?: changed.append(file.path)
      case true?: break
      }
    }
    let present = Set(files.map(\.path))
    removed = stated.berkas.keys.filter { !present.contains($0) }.sorted()
  }

  /// Nil: the manifest does not know the file.
  private static func isAsStated(
    _ path: String, in folder: OpenFolder, _ digest: String?, size: Int?
  ) throws(FileFault) -> Bool? {
    guard let digest else { return nil }
    return try FileReader.digest(of: path, in: folder, size: size)?.hexadecimal == digest
  }

  var isWhole: Bool { changed.isEmpty && added.isEmpty && removed.isEmpty }

  func lines(_ language: Language) -> [String] {
    let origin = LocalizedText(
      id: "per \(VisibleName.of(stated.per)), komit \(stated.komit.map(VisibleName.of) ?? "tidak diketahui"), \(VisibleName.of(stated.alat))",
      en: "as of \(VisibleName.of(stated.per)), commit \(stated.komit.map(VisibleName.of) ?? "unknown"), \(VisibleName.of(stated.alat))")
    if isWhole {
      let text = LocalizedText(
        id: "Utuh: \(stated.berkas.count) berkas (\(origin.id)).", en: "Whole: \(stated.berkas.count) files (\(origin.en)).")
      return [text[language]]
    }
    let head = LocalizedText(
      id: "Tidak utuh: \(changed.count) diubah, \(added.count) ditambahkan, \(removed.count) hilang (\(origin.id)).",
      en: "Not whole: \(changed.count) changed, \(added.count) added, \(removed.count) missing (\(origin.en)).")
    let words = [
      (LocalizedText(id: "diubah", en: "changed"), changed), (LocalizedText(id: "ditambahkan", en: "added"), added),
      (LocalizedText(id: "hilang", en: "missing"), removed),
    ]
    return [head[language]]
      + words.flatMap { word, paths in paths.map { "  \(word[language]): \(VisibleName.of($0))" } }
  }
}
