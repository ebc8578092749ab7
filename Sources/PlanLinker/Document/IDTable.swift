import Diagnostics
import YAMLTree

/// Ids of one list and their positions, found by hash and then by bytes, without making strings.
///
/// Built once a list, asked once a reference.
struct IDTable {
  private struct Entry {
    var hash: UInt32
    var start: UInt32
    var end: UInt32
    var position: UInt32
    var range: SourceRange
  }

  private var bytes: [UInt8] = []
  private var entries: [Entry] = []
  /// Positions in `entries` plus one; 0 is free.
  private var slots: [UInt32] = [UInt32](repeating: 0, count: 16)

  /// Adds an id, unless it is there already.
  ///
  /// - Returns: where the id stood first, when it did; nil when it is new.
  mutating func insert(_ node: YAMLTree.Node, in tree: YAMLTree, at position: Int) -> SourceRange? {
    let hash = tree.hash(of: node)
    let text = tree.textRange(of: node)
    if let index = find(hash, tree.text[text]) { return entries[index].range }
    let start = UInt32(bytes.count)
    bytes.append(contentsOf: tree.text[text])
    entries.append(
      Entry(
        hash: hash, start: start, end: UInt32(bytes.count), position: UInt32(position), range: tree.range(of: node)))
    if entries.count * 2 > slots.count { grow() } else { place(entries.count - 1) }
    return nil
  }

  /// The position of the id that a node names.
  ///
  /// - Complexity: O(length of the id), without allocation.
  func position(of node: YAMLTree.Node, in tree: YAMLTree) -> Int? {
    find(tree.hash(of: node), tree.text[tree.textRange(of: node)]).map { Int(entries[$0].position) }
  }

  /// Where the id was defined.
  func definition(of position: Int) -> SourceRange? {
    entries.first { $0.position == UInt32(position) }?.range
  }

  /// All ids, in order of definition: for suggestions.
  var ids: [String] {
    entries.map { String(decoding: bytes[Int($0.start)..<Int($0.end)], as: UTF8.self) }
  }

  private func find(_ hash: UInt32, _ text: ArraySlice<UInt8>) -> Int? {
    let mask = slots.count - 1
    var slot = Int(hash) & mask
    while slots[slot] != 0 {
      let index = Int(slots[slot]) - 1
      let entry = entries[index]
      if entry.hash == hash, bytes[Int(entry.start)..<Int(entry.end)].elementsEqual(text) { return index }
      slot = (slot + 1) & mask
    }
    return nil
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    for index in entries.indices { place(index) }
  }

  private mutating func place(_ index: Int) {
    let mask = slots.count - 1
    var slot = Int(entries[index].hash) & mask
    while slots[slot] != 0 { slot = (slot + 1) & mask }
    slots[slot] = UInt32(index + 1)
  }
}
