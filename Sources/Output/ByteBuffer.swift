/// Where all output bytes are written: one buffer a page, appended to and taken once.
///
/// Text reaches it escaped for where it stands, or as a `StaticString` that the program itself contains, or as bytes
/// that were rendered before. There is no way to append a `String` unescaped, so forgetting to escape does not compile.
public struct ByteBuffer: Sendable {
  public private(set) var bytes: [UInt8]

  public init(capacity: Int = 1024) {
    bytes = []
    bytes.reserveCapacity(capacity)
  }

  public var count: Int { bytes.count }

  /// Empties the buffer and keeps its memory for the next page.
  public mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
  }

  /// Appends text for a terminal or a plain file, control characters made visible: `ESC` must not reach a terminal.
  public mutating func append(plain text: String) {
    for byte in text.utf8 { append(byte: byte < 0x20 && byte != 0x0A && byte != 0x09 || byte == 0x7F ? UInt8(ascii: "?") : byte) }
  }

  /// Appends markup that stands in the program's own text.
  public mutating func append(_ markup: StaticString) {
    // A one-scalar literal may be stored without a pointer.
    if markup.hasPointerRepresentation {
      unsafe bytes.append(contentsOf: UnsafeBufferPointer(start: markup.utf8Start, count: markup.utf8CodeUnitCount))
    } else {
      markup.withUTF8Buffer { unsafe bytes.append(contentsOf: $0) }
    }
  }

  /// Appends bytes that are already safe where they stand: rendered earlier by this module's own functions.
  public mutating func append(rendered other: [UInt8]) {
    bytes.append(contentsOf: other)
  }

  public mutating func append(rendered other: ArraySlice<UInt8>) {
    bytes.append(contentsOf: other)
  }

  public mutating func append(_ other: ByteBuffer) {
    if bytes.isEmpty { bytes = other.bytes } else { bytes.append(contentsOf: other.bytes) }
  }

  /// Copies a run that the caller has found clean.
  mutating func append(copying run: UnsafeBufferPointer<UInt8>) {
    unsafe bytes.append(contentsOf: run)
  }

  /// Appends one byte of the program's own.
  public mutating func append(byte: UInt8) {
    bytes.append(byte)
  }

  /// Appends a whole number in ASCII digits.
  public mutating func append(_ number: Int) {
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    let magnitude = number.magnitude
    var power: UInt = 1
    while magnitude / power >= 10 { power *= 10 }
    while power > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(magnitude / power % 10))
      power /= 10
    }
  }
}
