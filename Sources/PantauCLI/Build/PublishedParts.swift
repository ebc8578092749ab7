import Glibc
import PlanCompiler

/// The parts of a published file that its successor can take over.
struct PublishedParts {
  let bytes: [UInt8]
  private let parts: [String: TreeRecord.Part]

  /// - Returns: nil unless the file lies there as we left it.
  init?(of file: TreeRecord.File, in site: String) {
    let path = site + "/" + file.path
    guard let made = file.made, Self.stamp(of: path) == made.stamp,
      let bytes = try? FileReader.bytes(of: path, limit: 1 << 32),
      made.parts.allSatisfy({ 0 <= $0.start && $0.start <= $0.end && $0.end <= bytes.count })
    else { return nil }
    self.bytes = bytes
    parts = Dictionary(made.parts.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Where a part lies, if it was made of the same.
  func range(of name: String, key: Digest) -> Range<Int>? {
    guard let part = parts[name], part.key == key else { return nil }
    return part.start..<part.end
  }

  /// How a published file is known again. Its times of change move when it gets a second name, so they are none of it.
  static func stamp(of path: String) -> TreeRecord.Identity? {
    var status = stat()
    guard unsafe lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return TreeRecord.Identity(
      numbers: [Int(status.st_dev), Int(status.st_ino), Int(status.st_size), Int(FolderWalk.nanoseconds(status.st_mtim))])
  }
}
