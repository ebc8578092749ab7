/// A piece of a file that is made of many, such as the rows that one region adds to a national table.
public struct OutputPart: Sendable {
  /// Tells the parts of one file apart that depend on something that may change; nil: it never changes.
  public let name: String?
  /// Appends the part's bytes: the same ones whenever it is asked, whatever stands before them.
  public let write: @Sendable (inout ByteBuffer) -> Void

  public init(name: String? = nil, _ write: @escaping @Sendable (inout ByteBuffer) -> Void) {
    self.name = name
    self.write = write
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
