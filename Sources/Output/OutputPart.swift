/// A piece of a file that is made of many, such as the rows that one region adds to a national table.
public struct OutputPart: Sendable {
  /// Tells the parts of one file apart that depend on something that may change; nil: it never changes.
  public let name: String?
  /// Stands between every two parts that have one and are not empty: a part need not know what stands before it.
  public let separator: StaticString?
  /// Appends the part's bytes: the same ones whenever it is asked, whatever stands before them.
  public let write: @Sendable (inout ByteBuffer) -> Void

  public init(name: String? = nil, separator: StaticString? = nil, _ write: @escaping @Sendable (inout ByteBuffer) -> Void) {
    self.name = name
    self.separator = separator
    self.write = write
  }
}

/// Appends the parts of one file one after the other, with what stands between them.
public struct PartWriter {
  private var hasContent = false

  public init() {}

  /// - Parameter length: of a part that lies elsewhere already, in bytes; nil: it is written.
  /// - Returns: how many bytes of a separator were appended, and the length of the part.
  public mutating func append(
    _ part: OutputPart, to buffer: inout ByteBuffer, length: Int? = nil
  ) -> (separator: Int, part: Int) {
    let start = buffer.count
    if length != 0, hasContent, let separator = part.separator { buffer.append(separator) }
    let middle = buffer.count
    if length == nil { part.write(&buffer) }
    let own = length ?? buffer.count - middle
    if own == 0 { buffer.removeLast(buffer.count - start) }
    if own > 0, part.separator != nil { hasContent = true }
    return (own == 0 ? 0 : middle - start, own)
  }
}

extension CSVWriter {
  /// The header of a table that is made in parts.
  public static func head(_ columns: [StaticString]) -> OutputPart {
    OutputPart { buffer in
      buffer = CSVWriter(columns, continuing: exchange(&buffer, with: ByteBuffer(capacity: 0))).finish()
    }
  }

  /// Rows of a table that is made in parts.
  public static func part(name: String, rows: @escaping @Sendable (inout CSVWriter) -> Void) -> OutputPart {
    OutputPart(name: name) { buffer in
      var csv = CSVWriter(continuing: exchange(&buffer, with: ByteBuffer(capacity: 0)))
      rows(&csv)
      buffer = csv.finish()
    }
  }
}
