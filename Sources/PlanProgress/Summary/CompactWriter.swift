/// Appends values in the compact form of summaries and caches: varints, length-prefixed UTF-8, shares as billionths.
public struct CompactWriter: Sendable {
  public private(set) var bytes: [UInt8] = []

  /// - Parameter capacity: about as many bytes as are to come, and a few more.
  public init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  /// Empties the writer and keeps its memory for what comes next.
  public mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  public mutating func append(_ number: Int) { append(unsigned: UInt64(bitPattern: Int64((number << 1) ^ (number >> 63)))) }
  public mutating func append(_ number: Int32) { append(Int(number)) }

  /// LEB128.
  public mutating func append(unsigned number: UInt64) {
    var rest = number
    while rest > 0x7F {
      bytes.append(UInt8(rest & 0x7F) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  public mutating func append(_ flag: Bool) { bytes.append(flag ? 1 : 0) }

  public mutating func append(byte: UInt8) { bytes.append(byte) }

  public mutating func append(_ text: String) {
    let utf8 = text.utf8
    append(unsigned: UInt64(utf8.count))
    bytes.append(contentsOf: utf8)
  }

  /// All 64 bits: money and targets.
  public mutating func append(_ number: Double) {
    var bits = number.bitPattern
    for _ in 0..<8 {
      bytes.append(UInt8(truncatingIfNeeded: bits))
      bits >>= 8
    }
  }

  /// A share that was rounded to 1e-9: nothing is lost.
  public mutating func append(share: Double) { append(Int((share * 1e9).rounded())) }

  public mutating func append<Wrapped>(_ value: Wrapped?, _ write: (inout CompactWriter, Wrapped) -> Void) {
    append(value != nil)
    if let value { write(&self, value) }
  }

  public mutating func append<Element>(_ list: [Element], _ write: (inout CompactWriter, Element) -> Void) {
    append(unsigned: UInt64(list.count))
    for element in list { write(&self, element) }
  }

  /// A run of bytes with its length before it.
  public mutating func append(run: [UInt8]) { append(run: run[...]) }
  public mutating func append(run: ArraySlice<UInt8>) {
    append(unsigned: UInt64(run.count))
    bytes.append(contentsOf: run)
  }

  /// A word of 64 bits as eight bytes: for what has no small values, such as digests.
  public mutating func append(word: UInt64) {
    unsafe withUnsafeBytes(of: word.littleEndian) { unsafe bytes.append(contentsOf: $0) }
  }

  /// Four such words in one step.
  public mutating func append(words: [4 of UInt64]) {
    var words = words
    for index in words.indices { words[index] = words[index].littleEndian }
    unsafe withUnsafeBytes(of: words) { unsafe bytes.append(contentsOf: $0) }
  }

  public mutating func append(_ text: String?) { append(text) { $0.append($1) } }
  public mutating func append(_ number: Int?) { append(number) { $0.append($1) } }
}

/// Reads what `CompactWriter` wrote. Total: wrong bytes are an error, never a trap, and never a huge allocation.
public struct CompactReader: Sendable {
  public struct Malformed: Error {}

  private let bytes: ArraySlice<UInt8>
  private var position: Int
  private let end: Int

  public init(_ bytes: [UInt8], _ range: Range<Int>) { self.init(bytes[range]) }

  public init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
    end = bytes.endIndex
  }

  public var isAtEnd: Bool { position == end }

  public mutating func byte() throws(Malformed) -> UInt8 {
    guard position < end else { throw Malformed() }
    defer { position += 1 }
    return bytes[position]
  }

  public mutating func unsigned() throws(Malformed) -> UInt64 {
    var value: UInt64 = 0
    for shift in stride(from: 0, to: 64, by: 7) {
      let next = try byte()
      if shift == 63 && next > 1 { throw Malformed() }
      value |= UInt64(next & 0x7F) << shift
      if next < 0x80 { return value }
    }
    throw Malformed()
  }

  public mutating func int() throws(Malformed) -> Int {
    let raw = try unsigned()
    return Int(Int64(bitPattern: raw >> 1) ^ -Int64(bitPattern: raw & 1))
  }

  public mutating func int32() throws(Malformed) -> Int32 {
    guard let value = Int32(exactly: try int()) else { throw Malformed() }
    return value
  }

  public mutating func flag() throws(Malformed) -> Bool {
    switch try byte() {
    case 0: return false
    case 1: return true
    default: throw Malformed()
    }
  }

  /// A count of things of at least one byte each.
  public mutating func count() throws(Malformed) -> Int {
    guard let count = Int(exactly: try unsigned()), count <= end - position else { throw Malformed() }
    return count
  }

  public mutating func text() throws(Malformed) -> String {
    let length = try count()
    defer { position += length }
    let start = position - bytes.startIndex
    guard let text = try? UTF8Span(validating: bytes.span.extracting(start..<start + length)) else { throw Malformed() }
    return String(copying: text)
  }

  /// The same text as the one read before it where it is the same: long lists repeat paths and units.
  public mutating func text(after last: String?) throws(Malformed) -> String {
    guard let last else { return try text() }
    let start = position
    let length = try count()
    guard length == last.utf8.count, last.utf8.elementsEqual(bytes[position..<position + length]) else {
      position = start
      return try text()
    }
    position += length
    return last
  }

  /// Whether the next text is `expected`; either way it is passed over.
  public mutating func isNext(_ expected: String) throws(Malformed) -> Bool {
    let length = try count()
    defer { position += length }
    let (own, other) = (expected.utf8.span, bytes.span.extracting(position - bytes.startIndex..<position - bytes.startIndex + length))
    guard own.count == other.count else { return false }
    for index in own.indices where own[index] != other[index] { return false }
    return true
  }

  public mutating func skip(_ count: Int) throws(Malformed) {
    guard count <= end - position else { throw Malformed() }
    position += count
  }

  public mutating func run() throws(Malformed) -> [UInt8] { Array(try slice()) }

  /// The next run of bytes as a part of what is being read, which stays in memory for as long as the part does.
  public mutating func slice() throws(Malformed) -> ArraySlice<UInt8> {
    let length = try count()
    defer { position += length }
    return bytes[position..<position + length]
  }

  public mutating func word() throws(Malformed) -> UInt64 {
    guard end - position >= 8 else { throw Malformed() }
    var word: UInt64 = 0
    for offset in 0..<8 { word |= UInt64(bytes[position + offset]) << UInt64(8 * offset) }
    position += 8
    return word
  }

  public mutating func double() throws(Malformed) -> Double {
    var bits: UInt64 = 0
    for shift in 0..<8 { bits |= UInt64(try byte()) << (8 * shift) }
    let value = Double(bitPattern: bits)
    guard value.isFinite else { throw Malformed() }
    return value
  }

  public mutating func share() throws(Malformed) -> Double {
    let billionths = try int()
    // A million times the target is more than any figure can be; far larger ones could not be written again.
    guard billionths.magnitude <= 1_000_000_000_000_000 else { throw Malformed() }
    return Double(billionths) / 1e9
  }

  public mutating func optional<Wrapped>(
    _ read: (inout CompactReader) throws(Malformed) -> Wrapped
  ) throws(Malformed) -> Wrapped? {
    try flag() ? try read(&self) : nil
  }

  public mutating func list<Element>(
    _ read: (inout CompactReader) throws(Malformed) -> Element
  ) throws(Malformed) -> [Element] {
    let count = try count()
    var list: [Element] = []
    list.reserveCapacity(count)
    for _ in 0..<count { list.append(try read(&self)) }
    return list
  }

  public mutating func optionalText() throws(Malformed) -> String? {
    try optional { (reader: inout CompactReader) throws(Malformed) in try reader.text() }
  }

  public mutating func optionalInt() throws(Malformed) -> Int? {
    try optional { (reader: inout CompactReader) throws(Malformed) in try reader.int() }
  }
}
