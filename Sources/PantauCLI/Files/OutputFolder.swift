import ArgumentParser
import Diagnostics
import Glibc

/// The place that a command was told to write a folder to. It is looked at before anything is read or written, so that
/// nobody loses a file by a slip of the hand: what stands there must be nothing, or made by Pantau.
struct OutputFolder {
  /// As the user wrote it.
  let path: String

  init(_ path: String) { self.path = path }

  /// A folder that the command reads, or keeps its work in.
  struct Input {
    let path: String
    let role: LocalizedText
    /// Whether the output may be a folder inside it, as `site/public` is inside `site`.
    var mayHoldOutput = false
  }

  /// - Throws: `ValidationError` naming the folder and what to do.
  func confirm(apartFrom inputs: [Input]) throws {
    let name = SitePublisher.split(path).name
    guard !["", ".", "..", "/"].contains(name) else {
      throw refusal(id: "tidak menyebut folder dengan namanya", en: "does not name a folder by its name")
    }
    try confirmPlace(apartFrom: inputs)
    try confirmContent()
  }

  // MARK: Where it lies

  private func confirmPlace(apartFrom inputs: [Input]) throws {
    let (parent, name) = SitePublisher.split(path)
    // A link in the output's place is exchanged itself, so only the folder above it is looked up.
    guard let above = try Place(parent), let own = try above.appending(name) else {
      throw refusal(
        id: "memuat `..` sesudah folder yang belum ada", en: "has `..` behind a folder that does not exist")
    }
    for input in inputs {
      guard let place = try Place(input.path) else { continue }
      let role = input.role
      if own.contains(place) {
        throw refusal(
          id: own.text == place.text ? "adalah \(role.id)" : "memuat \(role.id), «\(input.path)»",
          en: own.text == place.text ? "is \(role.en)" : "holds \(role.en), «\(input.path)»")
      }
      if !input.mayHoldOutput, place.contains(own) {
        throw refusal(
          id: "terletak di dalam \(role.id), «\(input.path)»", en: "lies in \(role.en), «\(input.path)»")
      }
    }
  }

  /// A path with every link on the way resolved, also when its end does not exist yet.
  private struct Place {
    let text: String
    /// What is known of the folders on the way, from the root: the same folder may have two paths.
    private let numbers: [[UInt]]

    /// - Returns: nil when a part that does not exist is followed by `..`.
    init?(_ path: String) throws(FileFault) {
      var existing = path.isEmpty ? "." : path
      var rest: [String] = []
      while true {
        if let real = CacheFolder.realPath(existing) {
          guard !rest.contains("..") else { return nil }
          let names = real.split(separator: "/").map(String.init) + rest.filter { $0 != "." }
          self.init(names)
          return
        }
        guard errno == ENOENT || errno == ENOTDIR else { throw .last("realpath", existing) }
        let (parent, name) = SitePublisher.split(existing)
        guard parent != existing else { throw .last("realpath", existing) }
        rest.insert(name, at: 0)
        existing = parent
      }
    }

    private init(_ names: [String]) {
      text = "/" + names.joined(separator: "/")
      var numbers: [[UInt]] = []
      var status = stat()
      for count in 0...names.count {
        let folder = "/" + names.prefix(count).joined(separator: "/")
        guard unsafe lstat(folder, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else { break }
        numbers.append([UInt(status.st_dev), UInt(status.st_ino)])
      }
      self.numbers = numbers
    }

    func appending(_ name: String) throws(FileFault) -> Place? {
      Place(text.split(separator: "/").map(String.init) + [name])
    }

    /// Whether this is the other place or a folder on the way to it.
    func contains(_ other: Place) -> Bool {
      if other.text == text || other.text.hasPrefix(text == "/" ? "/" : text + "/") { return true }
      let depth = text.split(separator: "/").count
      // The last number is this folder's own only when the whole way to it exists.
      guard numbers.count == depth + 1, let own = numbers.last else { return false }
      return other.numbers.contains(own)
    }
  }

  // MARK: What stands there

  /// Refuses a folder by the names that it holds. `StandingTree` compares them with the manifest later, before the exchange.
  private func confirmContent() throws {
    var status = stat()
    guard unsafe lstat(path, &status) == 0 else {
      if errno == ENOENT || errno == ENOTDIR { return }
      throw FileFault.last("lstat", path)
    }
    // A link is replaced, and what it leads to stays as it is.
    if status.st_mode & S_IFMT == S_IFLNK { return }
    guard status.st_mode & S_IFMT == S_IFDIR else { throw refusal(id: "bukan folder", en: "is no folder") }
    guard let names = try FolderWalk.names(in: path) else { return }
    if names.contains(where: { [Manifest.name, Shard.name].contains($0) }) { return }
    if let foreign = names.first(where: { !StandingTree.isCarried($0) }) {
      throw holdsForeign([foreign], isOurs: false)
    }
  }

  /// - Parameter isOurs: whether there is a manifest of ours, which does not name them.
  func holdsForeign(_ paths: [String], isOurs: Bool) -> ValidationError {
    let shown = "`\(VisibleName.of(paths.first ?? ""))`"
    let more: (id: String, en: String) =
      paths.count > 1 ? (" dan \(paths.count - 1) lainnya", " and \(paths.count - 1) more") : ("", "")
    return isOurs
      ? refusal(
        id: "memuat situs buatan Pantau, dan juga yang tidak dibuatnya: \(shown)\(more.id)",
        en: "holds a site made by Pantau, and also what it did not make: \(shown)\(more.en)")
      : refusal(
        id: "tidak kosong dan bukan buatan Pantau: di dalamnya ada \(shown)\(more.id)",
        en: "is not empty and was not made by Pantau: it holds \(shown)\(more.en)")
  }

  private func refusal(id: String, en: String) -> ValidationError {
    ValidationError(
      id: """
        --output: «\(VisibleName.of(path))» \(id). Tidak ada yang diubah. Pilih folder yang belum ada atau kosong, misalnya \
        `--output hasil`, atau pindahkan isinya lebih dulu. (Salinan kerja boleh berisi \(StandingTree.carriedNames); semuanya \
        dipertahankan.)
        """,
      en: """
        --output: «\(VisibleName.of(path))» \(en). Nothing was changed. Choose a folder that does not exist or is empty, such \
        as `--output hasil`, or move what it holds first. (A checkout may hold \(StandingTree.carriedNames); all of it is kept.)
        """)
  }
}
