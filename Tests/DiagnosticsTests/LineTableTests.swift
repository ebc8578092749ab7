import Diagnostics
import Testing

@Suite struct LineTableTests {
  @Test(arguments: [
    (0, 1, 1), (1, 1, 2), (3, 1, 3), (4, 2, 1), (5, 2, 2), (7, 3, 1), (8, 4, 1), (99, 4, 2),
  ])
  func countsScalarsAndEveryLineBreak(offset: Int, line: Int, column: Int) {
    // a é LF b CR LF CR c
    let table = LineTable([0x61, 0xC3, 0xA9, 0x0A, 0x62, 0x0D, 0x0A, 0x0D, 0x63])
    let position = table.position(at: offset)
    #expect(position.line == line)
    #expect(position.column == column)
  }

  /// Breaks at every distance from the ends of the words in which the bytes are read.
  @Test(arguments: 0..<80)
  func findsBreaksWhereverTheyStand(length: Int) {
    let signs: [UInt8] = [0x61, 0x0A, 0x0D, 0x0B, 0x8A, 0x0C]
    for round in 0..<20 {
      let bytes = (0..<length).map { signs[($0 * 7 + $0 / 3 + round * 5 + ($0 & round)) % signs.count] }
      var starts = [0]
      for index in bytes.indices {
        let endsAlone = bytes[index] == 0x0D && (index + 1 == length || bytes[index + 1] != 0x0A)
        if bytes[index] == 0x0A || endsAlone { starts.append(index + 1) }
      }
      #expect(LineTable(bytes).lineStarts == starts)
      for start in 0...length {
        let wanted = bytes[start...].firstIndex { $0 == 0x0B || $0 == 0x8A }
        #expect(bytes.firstIndex(of: 0x0B, or: 0x8A, from: start) == wanted)
        #expect(bytes.firstIndex(of: 0x0C, or: 0x0C, from: start) == bytes[start...].firstIndex(of: 0x0C))
      }
    }
  }
}
