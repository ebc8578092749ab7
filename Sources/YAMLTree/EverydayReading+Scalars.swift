import Diagnostics

// Scalars.
extension EverydayReading {
  enum Context { case block, blockKey, flow }

  /// A plain or quoted scalar on one line; `index` is left behind it, and behind the blanks after a plain one in a block.
  @inline(__always)
  mutating func scalar(in context: Context) -> Bool {
    switch byte(index) {
    case .doubleQuote: quoted(.doubleQuoted, by: .doubleQuote)
    case .singleQuote: quoted(.singleQuoted, by: .singleQuote)
    default: plain(in: context)
    }
  }

  private mutating func quoted(_ style: YAMLTree.Style, by quote: UInt8) -> Bool {
    let start = index
    index &+= 1
    let quotes = EightBytes.repeated(quote)
    while true {
      index = nextMark(from: index) {
        EightBytes.zeros($0 ^ quotes) | EightBytes.zeros($0 ^ Self.lineFeeds) | EightBytes.zeros($0 ^ Self.backslashes)
      }
      if byte(index) == quote { break }
      guard byte(index) != .lineFeed, byte(index) != .backslash || quote == .singleQuote else { return false }
      index &+= 1
    }
    index &+= 1
    // A quote within single quotes is written twice.
    guard byte(index) != quote else { return false }
    add(.string, style, from: start, to: index, text: (start &+ 1)..<(index &- 1))
    return true
  }

  private mutating func plain(in context: Context) -> Bool {
    let start = index
    guard beginsPlain(byte(start), before: byte(start &+ 1)) else { return false }
    guard context == .flow ? skipInFlow() : skipInBlock(isKey: context == .blockKey) else { return false }
    var end = index
    while byte(end &- 1) == .space { end &-= 1 }
    // A blank in front of a colon is allowed, and rare.
    guard end == index || byte(index) != .colon else { return false }
    let type = unsafe coreType(of: UnsafeBufferPointer(rebasing: bytes[start..<end]))
    add(type.kind, .plain, from: start, to: end, text: start..<end, type.isDoubtful ? [.doubtful] : [])
    return true
  }

  /// Steps to where a plain scalar in a block ends.
  @inline(__always)
  private mutating func skipInBlock(isKey: Bool) -> Bool {
    while true {
      index = nextMark(from: index, Self.endsInBlock)
      switch byte(index) {
      case .lineFeed: return !isKey
      case .colon: if byte(index &+ 1) == .space || byte(index &+ 1) == .lineFeed { return isKey }
      case .hash: if byte(index &- 1) == .space { return !isKey }
      default: break
      }
      index &+= 1
    }
  }

  /// Steps to where a plain scalar in a flow collection ends.
  @inline(__always)
  private mutating func skipInFlow() -> Bool {
    while true {
      index = nextMark(from: index, Self.endsInFlow)
      switch byte(index) {
      case .comma, .closeBrace, .closeBracket: return true
      case .lineFeed, .openBrace, .openBracket, .questionMark: return false
      case .colon:
        let next = byte(index &+ 1)
        if next == .space || next == .lineFeed { return true }
        if next.endsFlowScalar { return false }
      case .hash: if byte(index &- 1) == .space { return false }
      default: break
      }
      index &+= 1
    }
  }

  /// Letters, digits and signs without meaning to YAML; `-` before a digit.
  @inline(__always)
  private func beginsPlain(_ first: UInt8, before next: UInt8) -> Bool {
    if (first | 0x20) &- UInt8(ascii: "a") < 26 || first &- UInt8(ascii: "0") < 10 || first >= 0x80 { return true }
    switch first {
    case UInt8(ascii: "_"), UInt8(ascii: "("), UInt8(ascii: "/"), UInt8(ascii: "+"), UInt8(ascii: "~"): return true
    default: return first == .dash && next &- UInt8(ascii: "0") < 10
    }
  }

  /// A `|` text below a key at `indent`, with one line break at its end.
  mutating func literal(_ indent: Int) -> Bool {
    let (start, firstLine, textStart) = (index, line, builder.text.count)
    guard byte(index &+ 1) == .lineFeed else { return false }
    index &+= 1
    endLine()
    let lead = spaces(at: index)
    guard lead > indent else { return false }
    var emptyLines = 0
    var end = index
    while true {
      let found = spaces(at: index)
      let content = index &+ min(found, lead)
      if byte(index &+ found) == .lineFeed {
        // Blanks alone on a line may belong to the text or not.
        guard found == 0, textStart < builder.text.count else { return false }
        emptyLines &+= 1
        endLine()
        continue
      }
      if found < lead { break }
      for _ in 0..<emptyLines { builder.text.append(.lineFeed) }
      emptyLines = 0
      index = content
      skipText()
      unsafe builder.text.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[content...index]))
      end = index
      endLine()
    }
    while byte(end &- 1) == .space { end &-= 1 }
    let hash = unsafe builder.text.withUnsafeBytes { text in
      unsafe YAMLTree.hash(of: .init(rebasing: text[textStart...]))
    }
    builder.addScalar(
      text: textStart..<builder.text.count, hash: hash, kind: .string, style: .literal, flags: [],
      start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: end), line: firstLine)
    return nextLine()
  }

  @inline(__always)
  private mutating func add(
    _ kind: YAMLTree.Kind, _ style: YAMLTree.Style, from start: Int, to end: Int, text: Range<Int>,
    _ flags: YAMLTree.Flags = []
  ) {
    let value = unsafe UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: bytes[text]))
    builder.addScalar(
      text: text, hash: unsafe YAMLTree.hash(of: value), kind: kind, style: style, flags: flags,
      start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: end), line: line)
  }
}

// Marks: the few bytes at which a text can end, sought eight bytes a step.
extension EverydayReading {
  /// The first of the places from `start` on that `marks` finds among eight bytes; near the end of the file, `start`.
  @inline(__always)
  func nextMark(from start: Int, _ marks: (UInt64) -> UInt64) -> Int {
    var index = start
    while unsafe index &+ 8 <= bytes.count {
      let found = marks(unsafe word(at: index))
      if found != 0 { return index &+ found.trailingZeroBitCount / 8 }
      index &+= 8
    }
    return index
  }

  /// Eight bytes of which all must lie in the file.
  @unsafe @inline(__always)
  private func word(at index: Int) -> UInt64 {
    UInt64(littleEndian: unsafe UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: index, as: UInt64.self))
  }

  private static let lineFeeds = EightBytes.repeated(.lineFeed)
  private static let backslashes = EightBytes.repeated(.backslash)

  /// Line breaks, `:` and `#`.
  @inline(__always)
  static func endsInBlock(_ word: UInt64) -> UInt64 {
    EightBytes.zeros(word ^ lineFeeds) | EightBytes.zeros(word ^ EightBytes.repeated(.colon))
      | EightBytes.zeros(word ^ EightBytes.repeated(.hash))
  }

  /// Line breaks, `#`, `,`, `:`, `?`, brackets and braces; also `;` and `>`, which differ from `:` and `?` by the same bit.
  @inline(__always)
  private static func endsInFlow(_ word: UInt64) -> UInt64 {
    let lower = word | EightBytes.repeated(0x20)
    return EightBytes.zeros(word ^ lineFeeds) | EightBytes.zeros(word ^ EightBytes.repeated(.hash))
      | EightBytes.zeros(word ^ EightBytes.repeated(.comma))
      | EightBytes.zeros((word | EightBytes.repeated(5)) ^ EightBytes.repeated(.questionMark))
      | EightBytes.zeros(lower ^ EightBytes.repeated(.openBrace))
      | EightBytes.zeros(lower ^ EightBytes.repeated(.closeBrace))
  }

  func spaces(at start: Int) -> Int {
    let blanks = EightBytes.repeated(.space)
    var end = start
    while unsafe end &+ 8 <= bytes.count {
      let others = unsafe word(at: end) ^ blanks
      if others != 0 { return end &- start &+ others.trailingZeroBitCount / 8 }
      end &+= 8
    }
    while byte(end) == .space { end &+= 1 }
    return end &- start
  }

  /// Steps to the end of the line.
  mutating func skipText() {
    repeat {
      index = nextMark(from: index) { EightBytes.zeros($0 ^ Self.lineFeeds) }
      if byte(index) == .lineFeed { return }
      index &+= 1
    } while true
  }
}

/// Eight bytes of a file, read as one little-endian word and asked at once.
enum EightBytes {
  /// The same byte eight times.
  @inline(__always)
  static func repeated(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }

  /// The high bit of every byte that is 0; a borrow may raise false alarms, but only above a true one.
  @inline(__always)
  static func zeros(_ word: UInt64) -> UInt64 {
    (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
  }
}

extension UInt8 {
  static let space = UInt8(ascii: " ")
  static let lineFeed = UInt8(ascii: "\n")
  static let hash = UInt8(ascii: "#")
  static let colon = UInt8(ascii: ":")
  static let comma = UInt8(ascii: ",")
  static let dash = UInt8(ascii: "-")
  static let bar = UInt8(ascii: "|")
  static let backslash = UInt8(ascii: "\\")
  static let doubleQuote = UInt8(ascii: "\"")
  static let singleQuote = UInt8(ascii: "'")
  static let openBrace = UInt8(ascii: "{")
  static let closeBrace = UInt8(ascii: "}")
  static let openBracket = UInt8(ascii: "[")
  static let closeBracket = UInt8(ascii: "]")
  static let questionMark = UInt8(ascii: "?")

  /// Behind a colon: then the scalar may end there, by rules that differ between versions of YAML.
  var endsFlowScalar: Bool {
    switch self {
    case .comma, .openBrace, .closeBrace, .openBracket, .closeBracket, .questionMark: true
    default: false
    }
  }
}
