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
}
