/// What one fast pass over a file's raw bytes finds before any parser sees them.
///
/// Nearly every word of a plan is printable ASCII and is passed eight bytes at a time; only line ends, control characters
/// and what is not ASCII are looked at one by one. The pass only collects: what a finding means depends on where it
/// stands (a tab is fine inside a text), and `SourceFindings` decides that once the tree is known.
struct SourceScan {
  /// Further findings of one sort are not kept: a file made of nothing else must not cost a gigabyte of messages.
  static let limit = 200

  private(set) var isASCII = true
  private(set) var hasByteOrderMark = false
  /// The first byte that is not UTF-8. The scan stops there.
  private(set) var encodingFault: Int?
  /// Characters that no text may hold.
  private(set) var controls: [Finding] = []
  /// Characters that are an error wherever they stand: invisible ones, turners of direction, hidden line breaks.
  private(set) var hidden: [Finding] = []
  /// Wide spaces and smart quotes, in file order: fine inside a text.
  private(set) var marks: [Finding] = []
  private(set) var hasTabs = false
  /// The first tab in the blanks at the start of a line.
  private(set) var leadingTabs: [Int] = []
  /// Every CR that an LF follows, up to `carriageReturnLimit`.
  private(set) var windowsLineEnds: [Int] = []
  private(set) var loneCarriageReturns: [Int] = []
  /// Lines that begin with seven of `<`, `|`, `=` or `>`.
  private(set) var conflictMarkers: [Int] = []

  static let carriageReturnLimit = 100_000

  struct Finding: Equatable {
    let offset: Int
    let scalar: Unicode.Scalar

    var bytes: Range<Int> { offset..<offset + UTF8.width(scalar) }
  }

  /// Whether anything was found whose meaning depends on what stands around it.
  var hasContextualFindings: Bool {
    !(leadingTabs.isEmpty && hidden.isEmpty && marks.isEmpty && conflictMarkers.isEmpty)
  }

  /// Whether there are line breaks that not every reader counts.
  var hasUnsharedLineBreaks: Bool {
    !loneCarriageReturns.isEmpty || hidden.contains { HiddenCharacter($0.scalar) == .lineBreak }
  }

  /// - Complexity: O(bytes), a small part of what parsing costs.
  init(_ bytes: [UInt8]) {
    unsafe bytes.withUnsafeBufferPointer { buffer in unsafe scan(buffer) }
  }

  private mutating func scan(_ bytes: UnsafeBufferPointer<UInt8>) {
    var index = 0
    if bytes.count >= 3, unsafe bytes[0] == 0xEF, unsafe bytes[1] == 0xBB, unsafe bytes[2] == 0xBF {
      hasByteOrderMark = true
      index = 3
    }
    unsafe startLine(bytes, at: index)
    while true {
      index = unsafe Self.skipPlain(bytes, from: index)
      if index >= bytes.count { return }
      let byte = unsafe bytes[index]
      switch byte {
      case UInt8(ascii: "\n"):
        index &+= 1
        unsafe startLine(bytes, at: index)
      case 0x80...:
        isASCII = false
        guard let scalar = unsafe Self.decode(bytes, at: index) else {
          encodingFault = index
          return
        }
        if unsafe scalar.value >= 0x80 && HiddenCharacter.isSuspect(scalar) && !Self.joinsEmoji(scalar, bytes, at: index) {
          note(scalar, at: index)
        }
        index &+= UTF8.width(scalar)
      default:
        unsafe noteControl(byte, bytes, at: index)
        index &+= 1
      }
    }
  }

  /// The next byte that is no printable ASCII.
  @inline(__always)
  private static func skipPlain(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    let raw = UnsafeRawBufferPointer(bytes)
    while index &+ 8 <= bytes.count {
      let word = UInt64(littleEndian: unsafe raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      // A borrow can raise false alarms, but only above the byte that caused it, and the lowest one counts.
      let below = (word &- 0x2020_2020_2020_2020) & ~word
      let flipped = word ^ 0x7F7F_7F7F_7F7F_7F7F
      let delete = (flipped &- 0x0101_0101_0101_0101) & ~flipped
      let found = (word | below | delete) & 0x8080_8080_8080_8080
      if found != 0 { return index &+ found.trailingZeroBitCount / 8 }
      index &+= 8
    }
    while index < bytes.count, unsafe bytes[index] >= 0x20, unsafe bytes[index] < 0x7F { index &+= 1 }
    return index
  }

  @inline(__always)
  private mutating func startLine(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) {
    guard index &+ 7 <= bytes.count else { return }
    let first = unsafe bytes[index]
    // `<`, `=`, `>` stand side by side in ASCII.
    guard first &- 0x3C < 3 || first == UInt8(ascii: "|") else { return }
    for offset in 1..<7 where unsafe bytes[index &+ offset] != first { return }
    if index &+ 7 < bytes.count {
      let next = unsafe bytes[index &+ 7]
      guard next == UInt8(ascii: " ") || next == UInt8(ascii: "\n") || next == UInt8(ascii: "\r") else { return }
    }
    if conflictMarkers.count < Self.limit { conflictMarkers.append(index) }
  }

  private mutating func noteControl(_ byte: UInt8, _ bytes: UnsafeBufferPointer<UInt8>, at index: Int) {
    switch byte {
    case UInt8(ascii: "\t"):
      hasTabs = true
      var before = index
      while before > 0, unsafe bytes[before &- 1] == UInt8(ascii: " ") { before &-= 1 }
      let isFirst = before == 0 || (unsafe bytes[before &- 1]) == UInt8(ascii: "\n")
      if isFirst, leadingTabs.count < Self.limit { leadingTabs.append(index) }
    case UInt8(ascii: "\r"):
      if index &+ 1 < bytes.count, unsafe bytes[index &+ 1] == UInt8(ascii: "\n") {
        if windowsLineEnds.count < Self.carriageReturnLimit { windowsLineEnds.append(index) }
      } else if loneCarriageReturns.count < Self.limit {
        loneCarriageReturns.append(index)
      }
    case 0..<0x20, 0x7F:
      if controls.count < Self.limit { controls.append(Finding(offset: index, scalar: Unicode.Scalar(byte))) }
    default: break
    }
  }

  private mutating func note(_ scalar: Unicode.Scalar, at index: Int) {
    let character = Finding(offset: index, scalar: scalar)
    guard let kind = HiddenCharacter(scalar) else { return }
    if kind == .control {
      if controls.count < Self.limit { controls.append(character) }
    } else if kind == .wideSpace || kind == .smartQuote {
      if marks.count < Self.limit * 100 { marks.append(character) }
    } else if hidden.count < Self.limit {
      hidden.append(character)
    }
  }

  /// Whether a joiner at `index` stands between two emoji, as in a family of three.
  private static func joinsEmoji(_ scalar: Unicode.Scalar, _ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    guard scalar == HiddenCharacter.joiner, index &+ 3 < bytes.count,
      let next = unsafe decode(bytes, at: index &+ 3)
    else { return false }
    var start = index
    while start > 0 {
      repeat { start &-= 1 } while unsafe start > 0 && bytes[start] & 0xC0 == 0x80
      guard let before = unsafe decode(bytes, at: start) else { return false }
      if !HiddenCharacter.shapesEmoji(before) { return HiddenCharacter.isEmoji(before) && HiddenCharacter.isEmoji(next) }
      if index - start > 8 { return false }
    }
    return false
  }

  /// The scalar at `index`; nil when the bytes there are not UTF-8 (RFC 3629: no overlong forms, no surrogates).
  static func decode(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Unicode.Scalar? {
    let first = unsafe bytes[index]
    let (length, lowest): (Int, UInt32)
    switch first {
    case 0..<0x80: return Unicode.Scalar(first)
    case 0xC2..<0xE0: (length, lowest) = (2, 0x80)
    case 0xE0..<0xF0: (length, lowest) = (3, 0x800)
    case 0xF0..<0xF5: (length, lowest) = (4, 0x10000)
    default: return nil
    }
    guard index &+ length <= bytes.count else { return nil }
    var value = UInt32(first) & (0x7F >> UInt32(length))
    for offset in 1..<length {
      let byte = unsafe bytes[index &+ offset]
      guard byte & 0xC0 == 0x80 else { return nil }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    return value >= lowest ? Unicode.Scalar(value) : nil
  }
}
