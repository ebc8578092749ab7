/// Several files in one input: a line `=== path` begins each. What stands before the first such line is a file without a
/// name. Lines and not lengths, so that a mutation of one file leaves the others what they were.
public struct FileBundle: Sendable {
  public private(set) var files: [(path: String, bytes: [UInt8])] = []

  private static let mark = Array("=== ".utf8)
  /// More than any seed holds, and few enough that an input stays cheap.
  private static let fileLimit = 24

  public init(_ input: [UInt8]) {
    var path = ""
    var bytes: [UInt8] = []
    func flush(into files: inout [(path: String, bytes: [UInt8])]) {
      if !path.isEmpty || !bytes.isEmpty { files.append((path, bytes)) }
    }
    var rest = input[...]
    while !rest.isEmpty {
      let end = rest.firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? rest.endIndex
      let line = rest[..<end]
      rest = rest[end...]
      guard line.starts(with: Self.mark), files.count < Self.fileLimit else {
        bytes += line
        continue
      }
      flush(into: &files)
      var name = line.dropFirst(Self.mark.count)
      if name.last == UInt8(ascii: "\n") { name.removeLast() }
      path = String(decoding: name, as: UTF8.self)
      bytes = []
    }
    flush(into: &files)
  }
}
