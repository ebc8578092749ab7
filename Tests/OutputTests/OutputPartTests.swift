import Output
import Testing

@Suite struct OutputPartTests {
  /// What stands between parts stands between those that say something, wherever the empty ones are.
  @Test(arguments: [
    ([], "[]"), ([""], "[]"), (["a"], "[a]"), (["", "a"], "[a]"), (["a", ""], "[a]"), (["a", "b"], "[a,b]"),
    (["", "a", "", "", "b", ""], "[a,b]"), (["a", "b", "c"], "[a,b,c]"),
  ])
  func separatesWhatIsNotEmpty(parts: [String], expected: String) {
    let named = parts.enumerated().map { number, text in
      OutputPart(name: "\(number)", separator: ",") { $0.append(plain: text) }
    }
    let file = OutputFile(path: "x", parts: [OutputPart { $0.append("[") }] + named + [OutputPart { $0.append("]") }])
    #expect(String(decoding: file.bytes, as: UTF8.self) == expected)
    var places: [String] = []
    file.forEachPiece { part, place in
      let bytes = file.bytes[place]
      if file.parts?[part].name != nil { places.append(String(decoding: bytes, as: UTF8.self)) }
    } _: { _ in
    }
    #expect(places == parts, "a part is said to stand elsewhere than where it stands")
  }

  /// A part that lies elsewhere already is separated as if it were written, and is not.
  @Test func separatesWhatIsOnlyMeasured() {
    let part = OutputPart(name: "a", separator: ",") { _ in Issue.record("written, though it was known") }
    var writer = PartWriter()
    var buffer = ByteBuffer()
    var places: [[Int]] = []
    for length in [3, 0, 2] {
      let (separator, own) = writer.append(part, to: &buffer, length: length)
      places.append([separator, own])
    }
    #expect(places == [[0, 3], [0, 0], [1, 2]])
    #expect(buffer.bytes == Array(",".utf8))
  }
}
