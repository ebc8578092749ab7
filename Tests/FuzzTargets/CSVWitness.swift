/// Reads a table the way a spreadsheet does.
enum CSVWitness {
  /// No cell starts a formula; quotes are balanced; every row has as many cells as the first.
  static func faults(in bytes: [UInt8]) -> [String] {
    var faults: [String] = []
    var widths: Set<Int> = []
    var width = 0
    var isQuoted = false
    // Without the byte order mark.
    var start = min(3, bytes.count)
    func endCell(at end: Int) {
      if beginsFormula(bytes[start..<end]) {
        faults.append("a cell begins a formula: «\(String(decoding: bytes[start..<end], as: UTF8.self))»")
      }
      start = end + 1
      width += 1
    }
    for index in start..<bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\""): isQuoted.toggle()
      case UInt8(ascii: ",") where !isQuoted: endCell(at: index)
      case UInt8(ascii: "\n") where !isQuoted:
        endCell(at: index)
        widths.insert(width)
        width = 0
      default: break
      }
    }
    if isQuoted || start < bytes.count { faults.append("a cell or row is not closed") }
    if widths.count > 1 { faults.append("rows of different widths: \(widths.sorted())") }
    return faults
  }

  /// Whether the first letter that is no blank is one that programs take for the beginning of a formula, and the cell no number.
  private static func beginsFormula(_ cell: ArraySlice<UInt8>) -> Bool {
    let shown = cell.drop { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: " ") }
    switch shown.first {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), UInt8(ascii: "\t"), UInt8(ascii: "\r"): break
    // ＝＋－＠
    case 0xEF where fullWidth.contains { shown.starts(with: $0) }: break
    default: return false
    }
    return Double(String(decoding: cell.filter { $0 != UInt8(ascii: "\"") }, as: UTF8.self)) == nil
  }

  private static let fullWidth = ["＝", "＋", "－", "＠"].map { Array($0.utf8) }
}
