/// Where all output bytes are written: one buffer a page, appended to and taken once.
///
/// Text reaches it escaped for where it stands, or as a `StaticString` that the program itself contains, or as bytes
/// that were rendered before. There is no way to append a `String` unescaped, so forgetting to escape does not compile.
///
/// It owns its memory and cannot be copied: an append is a look at the room left and a copy. In an array each would
/// first ask whether somebody else holds it, and pages are millions of short appends.
@safe public struct ByteBuffer: ~Copyable {
  private var memory: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  public private(set) var count = 0
  /// The memory of an array that is being made: the array frees it. It stands here even when more had to be found.
  private let lent: UnsafeMutablePointer<UInt8>?

  public init(capacity: Int = 1024) {
    self.capacity = max(capacity, 16)
    unsafe memory = .allocate(capacity: self.capacity)
    unsafe lent = nil
  }

  private init(lent: UnsafeMutablePointer<UInt8>, capacity: Int) {
    unsafe memory = lent
    self.capacity = capacity
    unsafe self.lent = lent
  }

  deinit {
    if unsafe memory != lent { unsafe memory.deallocate() }
  }

  /// What `write` appends, written where the result keeps it: no page is copied unless it has more than `capacity` bytes.
  ///
  /// - Precondition: `write` leaves the buffer that it is given in its place.
  public static func bytes(capacity: Int, _ write: (inout ByteBuffer) -> Void) -> [UInt8] {
    var outgrown: [UInt8]?
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: capacity) { memory, count in
      guard let start = memory.baseAddress else { return }
      var buffer = unsafe ByteBuffer(lent: start, capacity: capacity)
      write(&buffer)
      // Whoever kept it would write into an array that is somebody else's.
      unsafe precondition(buffer.lent == start)
      if unsafe buffer.memory == start { count = buffer.count } else { outgrown = buffer.bytes }
    }
    return outgrown ?? bytes
  }

  /// - Complexity: O(bytes)
  public var bytes: [UInt8] { unsafe Array(written) }

  public func withBytes(_ body: (Span<UInt8>) -> Void) { unsafe body(written.span) }

  /// Empties the buffer and keeps its memory for the next page.
  public mutating func removeAll() {
    count = 0
  }

  /// Takes back what was appended last.
  mutating func removeLast(_ bytes: Int) {
    precondition(bytes >= 0 && bytes <= count)
    count -= bytes
  }

  /// Appends text for a terminal or a plain file, control characters made visible: `ESC` must not reach a terminal.
  public mutating func append(plain text: String) {
    for byte in text.utf8 { append(byte: byte < 0x20 && byte != 0x0A && byte != 0x09 || byte == 0x7F ? UInt8(ascii: "?") : byte) }
  }

  /// Appends markup that stands in the program's own text.
  public mutating func append(_ markup: StaticString) {
    // A one-scalar literal may be stored without a pointer.
    if markup.hasPointerRepresentation {
      unsafe append(copying: UnsafeBufferPointer(start: markup.utf8Start, count: markup.utf8CodeUnitCount))
    } else {
      markup.withUTF8Buffer { unsafe append(copying: $0) }
    }
  }

  /// Appends bytes that are already safe where they stand: rendered earlier by this module's own functions.
  public mutating func append(rendered other: [UInt8]) {
    unsafe other.withUnsafeBufferPointer { unsafe append(copying: $0) }
  }

  public mutating func append(rendered other: ArraySlice<UInt8>) {
    unsafe other.withUnsafeBufferPointer { unsafe append(copying: $0) }
  }

  public mutating func append(rendered other: [UInt8], in range: Range<Int>) {
    precondition(range.lowerBound >= 0 && range.upperBound <= other.count)
    unsafe other.withUnsafeBufferPointer { unsafe append(copying: UnsafeBufferPointer(rebasing: $0[range])) }
  }

  public mutating func append(_ other: consuming ByteBuffer) {
    if unsafe count == 0 && lent == nil { self = other } else { unsafe append(copying: other.written) }
  }

  /// Appends once more what stands in the buffer already, for the same kind of place: an id is escaped once.
  public mutating func append(again range: Range<Int>) {
    precondition(range.lowerBound >= 0 && range.upperBound <= count)
    reserve(range.count)
    unsafe (memory + count).update(from: memory + range.lowerBound, count: range.count)
    count &+= range.count
  }

  /// Appends one byte of the program's own.
  public mutating func append(byte: UInt8) {
    reserve(1)
    unsafe memory[count] = byte
    count &+= 1
  }

  /// Appends a whole number in ASCII digits.
  public mutating func append(_ number: Int) {
    if number < 0 { append(byte: UInt8(ascii: "-")) }
    append(digitsOf: number.magnitude)
  }

  mutating func append(digitsOf number: UInt) {
    if number < 10 { return append(byte: UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: number)) }
    var width = 1
    var rest = number / 10
    while rest > 0 {
      width &+= 1
      rest /= 10
    }
    append(digitsOf: number, width: width)
  }

  /// The last `width` digits of a number, with leading zeros.
  mutating func append(digitsOf number: UInt, width: Int) {
    reserve(width)
    var rest = number
    for position in (count..<count &+ width).reversed() {
      unsafe memory[position] = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
    count &+= width
  }

  /// Appends the 16 lower-case hexadecimal digits of a word.
  public mutating func append(hexadecimal word: UInt64) {
    reserve(16)
    for index in 0..<16 {
      let digit = UInt8(truncatingIfNeeded: word >> UInt64(60 &- 4 &* index)) & 15
      unsafe memory[count &+ index] = (digit < 10 ? UInt8(ascii: "0") : UInt8(ascii: "a") &- 10) &+ digit
    }
    count &+= 16
  }

  /// Copies a run that the caller has found clean.
  mutating func append(copying run: UnsafeBufferPointer<UInt8>) {
    guard let start = run.baseAddress else { return }
    reserve(run.count)
    unsafe (memory + count).update(from: start, count: run.count)
    count &+= run.count
  }

  mutating func append(span: borrowing Span<UInt8>, from start: Int, to end: Int) {
    guard start < end else { return }
    unsafe span.extracting(start..<end).withUnsafeBufferPointer { unsafe append(copying: $0) }
  }

  /// What was written from `start` on, and takes it out again, when `isWrong` says so.
  mutating func takeBack(from start: Int, where isWrong: (UnsafeBufferPointer<UInt8>) -> Bool) -> [UInt8]? {
    let end = unsafe UnsafeBufferPointer(rebasing: written[start...])
    guard unsafe isWrong(end) else { return nil }
    let taken = unsafe Array(end)
    count = start
    return taken
  }

  private var written: UnsafeBufferPointer<UInt8> { unsafe UnsafeBufferPointer(start: memory, count: count) }

  /// Makes room for so many bytes more: whatever is written behind `count` was reserved by this.
  private mutating func reserve(_ more: Int) {
    if capacity &- count < more { grow(by: more) }
  }

  @inline(never)
  private mutating func grow(by more: Int) {
    let larger = max(capacity * 2, count + more)
    let new = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
    unsafe new.update(from: memory, count: count)
    if unsafe memory != lent { unsafe memory.deallocate() }
    unsafe memory = new
    capacity = larger
  }
}
