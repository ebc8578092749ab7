public import Diagnostics

/// Source text with `⟦code|text⟧` around every place where a diagnostic of that code must stand, and nowhere else.
///
/// The brackets may be nested; `⟦code|⟧` marks an empty range. Other brackets and bars stay as they are.
public struct MarkedText: Sendable {
  /// A place and the code that must stand there.
  public struct Mark: Sendable, Hashable, Comparable {
    public let bytes: Range<Int>
    public let code: String

    public init(bytes: Range<Int>, code: String) {
      self.bytes = bytes
      self.code = code
    }

    public static func < (lhs: Mark, rhs: Mark) -> Bool {
      (lhs.bytes.lowerBound, lhs.bytes.upperBound, lhs.code) < (rhs.bytes.lowerBound, rhs.bytes.upperBound, rhs.code)
    }
  }

  /// The text without its marks.
  public let bytes: [UInt8]
  public let marks: [Mark]

  public init(_ marked: String) {
    var bytes: [UInt8] = []
    var marks: [Mark] = []
    var open: [(start: Int, code: String)] = []
    var rest = marked.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      if scalar == "⟦", let bar = rest.firstIndex(of: "|") {
        open.append((bytes.count, String(rest[..<bar])))
        rest = rest[rest.index(after: bar)...]
      } else if scalar == "⟧", let (start, code) = open.popLast() {
        marks.append(Mark(bytes: start..<bytes.count, code: code))
      } else {
        bytes.append(contentsOf: String(scalar).utf8)
      }
    }
    self.bytes = bytes
    self.marks = marks.sorted()
  }

  public var string: String { String(decoding: bytes, as: UTF8.self) }

  /// The text as the only file of a run.
  public func file(path: String = "berkas.yaml", id: SourceID = SourceID(0)) -> SourceFile {
    SourceFile(id: id, path: path, bytes: bytes)
  }

  /// What is missing and what is too many among the diagnostics of this file, a line each; empty when all is as marked.
  public func differences(from list: DiagnosticList, source: SourceID = SourceID(0)) -> String {
    let found = list.diagnostics.filter { $0.range.source == source }
    let actual = found.map { Mark(bytes: $0.range.bytes, code: $0.code) }
    var lines: [String] = []
    var left = actual
    for mark in marks {
      if let index = left.firstIndex(of: mark) {
        left.remove(at: index)
      } else {
        lines.append("missing: \(describe(mark))")
      }
    }
    for mark in left.sorted() {
      let message = found.first { $0.range.bytes == mark.bytes && $0.code == mark.code }?.message.en ?? ""
      lines.append("unexpected: \(describe(mark)): \(message)")
    }
    return lines.joined(separator: "\n")
  }

  private func describe(_ mark: Mark) -> String {
    let line = LineTable(bytes).line(at: mark.bytes.lowerBound)
    let range = mark.bytes.clamped(to: 0..<bytes.count)
    return "\(mark.code) at \(mark.bytes) (line \(line)) «\(String(decoding: bytes[range], as: UTF8.self))»"
  }
}
