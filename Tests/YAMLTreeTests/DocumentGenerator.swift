import TestSupport
import YAMLTree

/// Writes random documents in every style, and remembers which node it put where.
struct DocumentGenerator {
  struct Node: Equatable {
    var kind: YAMLTree.Kind
    var text: String
    var range: Range<Int>
    var isAlias = false
  }

  private(set) var bytes: [UInt8] = []
  /// In document order; a collection stands before its children.
  private(set) var nodes: [Node] = []
  private var random: SplitMix64
  private var keys = 0

  init(seed: UInt64) {
    random = SplitMix64(seed: seed)
    if chance(4) { write("# ekor — kepala\n") }
    block(indentation: 0, depth: 0)
    write("\n")
    if chance(3) { write("# penutup\n") }
  }

  private mutating func chance(_ oneIn: Int) -> Bool { Int.random(in: 0..<oneIn, using: &random) == 0 }

  private mutating func write(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// A block collection; the cursor stands at `indentation` of its line.
  private mutating func block(indentation: Int, depth: Int) {
    let index = nodes.count
    let isMapping = chance(2) || depth == 0
    nodes.append(Node(kind: isMapping ? .mapping : .sequence, text: "", range: bytes.count..<bytes.count))
    let count = Int.random(in: 1...4, using: &random)
    for position in 0..<count {
      if position > 0 {
        write("\n")
        if chance(8) { write("\n") }
        if chance(8) { write("# catatan é\n") }
        write(String(repeating: " ", count: indentation))
      }
      if isMapping {
        key()
        write(":")
        if depth < 3, chance(3) {
          write(chance(5) ? " # isi\n" : "\n")
          let inner = indentation + Int.random(in: 1...4, using: &random)
          write(String(repeating: " ", count: inner))
          block(indentation: inner, depth: depth + 1)
        } else {
          value(indentation: indentation, depth: depth)
        }
      } else {
        write("-")
        if depth < 3, chance(3) {
          write(" ")
          block(indentation: indentation + 2, depth: depth + 1)
        } else {
          value(indentation: indentation, depth: depth)
        }
      }
    }
    let end = nodes[(index + 1)...].map(\.range.upperBound).max() ?? bytes.count
    nodes[index].range = nodes[index].range.lowerBound..<end
  }

  private mutating func value(indentation: Int, depth: Int) {
    switch Int.random(in: 0..<9, using: &random) {
    case 0:
      nodes.append(Node(kind: .null, text: "", range: bytes.count..<bytes.count))
    case 1:
      write(" ")
      literal(indentation: indentation + 2)
    case 2, 3:
      write(" ")
      flow(depth: depth)
    default:
      write(chance(6) ? "   " : " ")
      scalar()
      if chance(6) { write("  # ekor «é»") }
    }
  }

  private mutating func flow(depth: Int) {
    let index = nodes.count
    let isMapping = chance(2)
    let start = bytes.count
    nodes.append(Node(kind: isMapping ? .mapping : .sequence, text: "", range: start..<start))
    write(isMapping ? "{" : "[")
    for position in 0..<Int.random(in: 0...3, using: &random) {
      if position > 0 { write(", ") }
      if isMapping {
        key()
        write(": ")
      }
      if depth < 4, chance(3) { flow(depth: depth + 1) } else { scalar() }
    }
    write(isMapping ? "}" : "]")
    nodes[index].range = start..<bytes.count
  }

  private mutating func key() {
    keys += 1
    add("k\(keys)é", .string, as: chance(4) ? "\"k\(keys)é\"" : "k\(keys)é")
  }

  private mutating func add(_ text: String, _ kind: YAMLTree.Kind, as source: String) {
    let start = bytes.count
    write(source)
    nodes.append(Node(kind: kind, text: text, range: start..<bytes.count))
  }

  private mutating func scalar() {
    switch Int.random(in: 0..<8, using: &random) {
    case 0: add("kata é", .string, as: "'kata é'")
    case 1: add("a\"b\n€", .string, as: "\"a\\\"b\\n\\u20AC\"")
    case 2: add("39", .integer, as: "39")
    case 3: add("62.4", .decimal, as: "62.4")
    case 4: add("true", .boolean, as: "true")
    case 5: add("null", .null, as: "null")
    case 6: add("tidak — 👍🏽", .string, as: "tidak — 👍🏽")
    default: add("https://contoh.go.id/a#b", .string, as: "https://contoh.go.id/a#b")
    }
  }

  private mutating func literal(indentation: Int) {
    let start = bytes.count
    let indent = String(repeating: " ", count: indentation)
    write("|\n\(indent)satu é\n\n\(indent)  dua: tiga # empat")
    nodes.append(Node(kind: .string, text: "satu é\n\n  dua: tiga # empat\n", range: start..<bytes.count))
  }
}
