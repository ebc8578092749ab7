/// Groups of digits with nothing between them but the signs by which people split long numbers: «0812-3456 7890».
struct DigitRun {
  struct Group {
    var range: Range<Int>
    /// Where its digits begin in `digits`.
    var first: Int
    var count: Int
    /// What stands between the group before and this one.
    var separator: Separator
  }

  struct Separator: OptionSet {
    let rawValue: UInt8
    static let blank = Separator(rawValue: 1)
    static let dot = Separator(rawValue: 2)
    static let dash = Separator(rawValue: 4)
    static let slash = Separator(rawValue: 8)
    static let bracket = Separator(rawValue: 16)
  }

  private(set) var digits: [UInt8] = []
  private(set) var groups: [Group] = []

  /// Longer runs are tables of figures, and no one's number.
  static let limit = 48

  var range: Range<Int> { groups.isEmpty ? 0..<0 : groups[0].range.lowerBound..<groups[groups.count - 1].range.upperBound }

  init(_ text: ScanText, at start: Int) {
    var index = start
    var separator: Separator = []
    while digits.count < Self.limit {
      let group = index
      let first = digits.count
      while let (digit, width) = Self.digit(text, at: index), digits.count < Self.limit {
        digits.append(digit)
        index += width
      }
      if index == group { break }
      groups.append(Group(range: group..<index, first: first, count: digits.count - first, separator: separator))
      guard let (next, signs) = Self.separator(text, at: index) else { break }
      index = next
      separator = signs
    }
  }

  /// The end of the digits and separators from `start`, and how many digits they are, without storing any.
  static func measure(_ text: ScanText, at start: Int) -> (end: Int, digits: Int, groups: Int) {
    var (index, end, digits, groups) = (start, start, 0, 0)
    while digits < limit {
      let group = digits
      while digits < limit, let (_, width) = digit(text, at: index) {
        digits += 1
        index += width
      }
      if digits == group { break }
      groups += 1
      end = index
      guard let (next, _) = separator(text, at: index) else { break }
      index = next
    }
    return (end, digits, groups)
  }

  @inline(__always)
  private static func digit(_ text: ScanText, at index: Int) -> (UInt8, width: Int)? {
    let byte = text.byte(index)
    if byte.isDigit { return (byte &- 0x30, 1) }
    if byte == 0xEF, text.byte(index + 1) == 0xBC, (0x90...0x99).contains(text.byte(index + 2)) {
      return (text.byte(index + 2) &- 0x90, 3)
    }
    return nil
  }

  /// At most four signs, and a digit behind them. Hidden characters and NUL count as nothing at all.
  private static func separator(_ text: ScanText, at start: Int) -> (next: Int, Separator)? {
    var index = start
    var signs: Separator = []
    for _ in 0..<4 {
      switch text.byte(index) {
      case .space, UInt8(ascii: "\t"), UInt8(ascii: "_"): signs.insert(.blank)
      case UInt8(ascii: "."): signs.insert(.dot)
      case UInt8(ascii: "-"): signs.insert(.dash)
      case UInt8(ascii: "/"): signs.insert(.slash)
      case UInt8(ascii: "("), UInt8(ascii: ")"): signs.insert(.bracket)
      case 0 where index < text.bytes.count: break
      case 0xC2 where text.byte(index + 1) == 0xA0 || text.byte(index + 1) == 0xAD: index += 1
      // General punctuation: U+2000…U+206F are blanks, dashes and hidden marks.
      case 0xE2 where text.byte(index + 1) == 0x80 || text.byte(index + 1) == 0x81:
        signs.insert((0x90...0x95).contains(text.byte(index + 2)) ? .dash : .blank)
        index += 2
      case 0xEF where text.byte(index + 1) == 0xBB && text.byte(index + 2) == 0xBF: index += 2
      default: return nil
      }
      index += 1
      if digit(text, at: index) != nil { return (index, signs) }
    }
    return nil
  }
}
