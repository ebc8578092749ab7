import Output
import Testing

/// Tables are opened by spreadsheets that separate cells by `,`, by `;` or by tabs, and whose readers know quotes only where a
/// cell of theirs begins. In none of them may a cell begin a formula.
@Suite struct CSVWriterTests {
  static let signs = ["=", "+", "-", "@", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}"]
  static let hostile: [String] = signs.flatMap { sign in
    ["\(sign)1+1", "  \(sign)1", "x;\(sign)1+1;y", "x; \(sign)1", "x\t\(sign)1", "x\n\(sign)1", "x\";\(sign)1", ";\(sign)1",
     "a;b;\(sign)1", "'\(sign)1", "x;'\(sign)1", "x;;\(sign)1", "\t\(sign)1", "x\r\n\(sign)1"]
  }
  static let harmless = ["Rapat; lalu sosialisasi", "Jl. Ahmad Yani, No. 5", "kata \"kutip\"", "'petik", "x;'y", "a\nb", "3-4", "a;\tb", ""]

  static func row(_ texts: [String]) -> String {
    var writer = CSVWriter(["a", "b", "c"])
    for text in texts { writer.text(text) }
    writer.endRow()
    let whole = String(decoding: writer.finish().bytes, as: UTF8.self)
    return String(whole.drop { $0 != "\n" }.dropFirst())
  }

  /// Cells as a spreadsheet sees them that splits at `separator`: quotes count only where a cell begins.
  static func cells(of row: String, separator: Unicode.Scalar) -> [String] {
    var cells: [String.UnicodeScalarView] = [.init()]
    var quoted = false
    var begins = true
    let scalars = Array(row.unicodeScalars)
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      if quoted, scalar == "\"", index + 1 < scalars.count, scalars[index + 1] == "\"" {
        cells[cells.count - 1].append("\"")
        index += 1
      } else if quoted, scalar == "\"" {
        quoted = false
      } else if begins, scalar == "\"" {
        (quoted, begins) = (true, false)
      } else if !quoted, scalar == separator || scalar == "\n" {
        cells.append(.init())
        begins = true
        index += 1
        continue
      } else {
        cells[cells.count - 1].append(scalar)
        begins = false
      }
      index += 1
    }
    return cells.map { String($0) }
  }

  static func plain(_ cell: String) -> String {
    var text = ""
    var begins = true
    for scalar in cell.unicodeScalars {
      if begins, scalar == "'" {
        begins = false
        continue
      }
      begins = [";", "\t", "\n", "\r", "\u{0B}", "\u{0C}"].contains(scalar)
      text.unicodeScalars.append(scalar)
    }
    return text
  }

  @Test(arguments: [",", ";", "\t"] as [Unicode.Scalar])
  func noCellBeginsAFormula(separator: Unicode.Scalar) {
    for text in Self.hostile + Self.harmless {
      for row in [[text, "z", "z"], ["z", text, "z"], ["z", "1", text]].map(Self.row) {
        for cell in Self.cells(of: row, separator: separator) {
          let first = cell.drop { $0 == " " || $0 == "\"" }.unicodeScalars.first.map { String($0) } ?? ""
          #expect(!Self.signs.contains(first), "\(text.debugDescription) as \(row.debugDescription)")
        }
      }
    }
  }

  @Test func nothingIsLost() {
    for text in Self.hostile + Self.harmless {
      let cells = Self.cells(of: Self.row(["z", text, "z"]), separator: ",")
      #expect(Self.plain(cells[1]) == text, "\(cells)")
    }
  }
}
