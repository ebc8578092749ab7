internal import YAMLTree

/// Equality of values as JSON Schema means it (core, section 4.2.2): numbers by value, objects without order, strings
/// code point by code point. Nodes are numbers of records; aliases count as what they stand for.
enum ValueEquality {
  static func areEqual(_ left: YAMLTree, _ leftIndex: Int, _ right: YAMLTree, _ rightIndex: Int) -> Bool {
    let leftIndex = left.target(leftIndex)
    let rightIndex = right.target(rightIndex)
    let a = left.records[leftIndex]
    let b = right.records[rightIndex]
    switch (a.kind, b.kind) {
    case (.null, .null): return true
    case (.boolean, .boolean): return left.isTrue(leftIndex) == right.isTrue(rightIndex)
    case (.string, .string): return haveSameText(left, leftIndex, right, rightIndex)
    case (.integer, .integer), (.integer, .decimal), (.decimal, .integer), (.decimal, .decimal):
      if haveSameText(left, leftIndex, right, rightIndex) { return true }
      guard let x = left.number(leftIndex), let y = right.number(rightIndex) else { return false }
      return x == y
    case (.sequence, .sequence):
      guard a.second == b.second else { return false }
      return haveSameItems(left, leftIndex, right, rightIndex, count: Int(a.second))
    case (.mapping, .mapping):
      guard a.second == b.second else { return false }
      return haveSameMembers(left, leftIndex, right, rightIndex, count: Int(a.second) / 2)
    default: return false
    }
  }

  /// Whether two scalars have the same text. Neither is an alias.
  static func haveSameText(_ left: YAMLTree, _ leftIndex: Int, _ right: YAMLTree, _ rightIndex: Int) -> Bool {
    guard left.records[leftIndex].hash == right.records[rightIndex].hash,
      left.records[leftIndex].second == right.records[rightIndex].second, left.records[leftIndex].isScalar,
      right.records[rightIndex].isScalar
    else { return false }
    return areEqual(
      left.text, at: Int(left.records[leftIndex].first), right.text, at: Int(right.records[rightIndex].first),
      count: Int(left.records[leftIndex].second))
  }

  /// Compares bytes, eight a step: every key of every document comes through here.
  @inline(__always)
  static func areEqual(_ left: [UInt8], at start: Int, _ right: [UInt8], at other: Int, count: Int) -> Bool {
    guard 1..<8 ~= count, start >= 0, other >= 0, start &+ 8 <= left.count, other &+ 8 <= right.count else {
      return areEqualLong(left, at: start, right, at: other, count: count)
    }
    // Most keys are short: eight bytes of both, without those that are not theirs.
    let a = unsafe left.withUnsafeBytes { bytes in unsafe bytes.loadUnaligned(fromByteOffset: start, as: UInt64.self) }
    let b = unsafe right.withUnsafeBytes { bytes in unsafe bytes.loadUnaligned(fromByteOffset: other, as: UInt64.self) }
    return UInt64(littleEndian: a ^ b) &<< UInt64(64 &- 8 &* count) == 0
  }

  private static func areEqualLong(
    _ left: [UInt8], at start: Int, _ right: [UInt8], at other: Int, count: Int
  ) -> Bool {
    precondition(start >= 0 && other >= 0 && start &+ count <= left.count && other &+ count <= right.count)
    return unsafe left.withUnsafeBytes { one in
      unsafe right.withUnsafeBytes { two in
        var offset = 0
        while offset &+ 8 <= count {
          let a = unsafe one.loadUnaligned(fromByteOffset: start &+ offset, as: UInt64.self)
          let b = unsafe two.loadUnaligned(fromByteOffset: other &+ offset, as: UInt64.self)
          if a != b { return false }
          offset &+= 8
        }
        if offset < count, count >= 8 {
          // The last eight bytes once more, instead of one by one.
          let a = unsafe one.loadUnaligned(fromByteOffset: start &+ count &- 8, as: UInt64.self)
          let b = unsafe two.loadUnaligned(fromByteOffset: other &+ count &- 8, as: UInt64.self)
          return a == b
        }
        while offset < count {
          if unsafe one[start &+ offset] != two[other &+ offset] { return false }
          offset &+= 1
        }
        return true
      }
    }
  }

  private static func haveSameItems(
    _ left: YAMLTree, _ leftIndex: Int, _ right: YAMLTree, _ rightIndex: Int, count: Int
  ) -> Bool {
    var (x, y) = (leftIndex + 1, rightIndex + 1)
    for _ in 0..<count {
      guard areEqual(left, x, right, y) else { return false }
      (x, y) = (Int(left.records[x].next), Int(right.records[y].next))
    }
    return true
  }

  /// Most equal objects have their keys in the same order, so position is tried first; the rest are found by sorting
  /// both by the keys' hashes, so that no hostile file makes this quadratic.
  private static func haveSameMembers(
    _ left: YAMLTree, _ leftIndex: Int, _ right: YAMLTree, _ rightIndex: Int, count: Int
  ) -> Bool {
    var (x, y) = (leftIndex + 1, rightIndex + 1)
    var position = 0
    while position < count, haveSameKey(left, x, right, y) {
      let (valueX, valueY) = (Int(left.records[x].next), Int(right.records[y].next))
      guard areEqual(left, valueX, right, valueY) else { return false }
      (x, y) = (Int(left.records[valueX].next), Int(right.records[valueY].next))
      position += 1
    }
    if position == count { return true }
    let mine = sortedMembers(left, from: x, count: count - position)
    let theirs = sortedMembers(right, from: y, count: count - position)
    return zip(mine, theirs).allSatisfy { one, other in
      haveSameKey(left, one, right, other)
        && areEqual(left, Int(left.records[one].next), right, Int(right.records[other].next))
    }
  }

  private static func haveSameKey(_ left: YAMLTree, _ x: Int, _ right: YAMLTree, _ y: Int) -> Bool {
    haveSameText(left, left.target(x), right, right.target(y))
  }

  private static func sortedMembers(_ tree: YAMLTree, from first: Int, count: Int) -> [Int] {
    var members: [Int] = []
    var key = first
    for _ in 0..<count {
      members.append(key)
      key = Int(tree.records[Int(tree.records[key].next)].next)
    }
    members.sort { one, other in
      let (a, b) = (tree.records[tree.target(one)], tree.records[tree.target(other)])
      if a.hash != b.hash { return a.hash < b.hash }
      return tree.text[a.textRange].lexicographicallyPrecedes(tree.text[b.textRange])
    }
    return members
  }

  /// Equal values have equal hashes.
  static func hash(_ tree: YAMLTree, _ node: Int) -> UInt64 {
    let index = tree.target(node)
    let record = tree.records[index]
    switch record.kind {
    case .null: return 0x9E37_79B9
    case .boolean: return tree.isTrue(index) ? 0x85EB_CA6B : 0xC2B2_AE35
    case .string: return mix(UInt64(record.hash) &+ 0x1_0000_0000)
    case .integer, .decimal:
      guard let number = tree.number(index) else { return mix(UInt64(record.hash)) }
      var value = number.magnitude &+ UInt64(bitPattern: Int64(number.exponent)) << 48
      for digit in number.digits { value = value &* 31 &+ UInt64(digit) }
      return mix(number.isNegative ? ~value : value)
    case .sequence:
      var value: UInt64 = 0x27D4_EB2F
      var child = index + 1
      for _ in 0..<Int(record.second) {
        value = mix(value &+ hash(tree, child))
        child = Int(tree.records[child].next)
      }
      return value
    case .mapping:
      var value: UInt64 = 0x1656_67B1
      var key = index + 1
      for _ in 0..<(Int(record.second) / 2) {
        let item = Int(tree.records[key].next)
        value = value &+ mix(UInt64(tree.records[tree.target(key)].hash) &* 31 &+ hash(tree, item))
        key = Int(tree.records[item].next)
      }
      return value
    }
  }

  /// The finishing step of splitmix64.
  private static func mix(_ input: UInt64) -> UInt64 {
    var value = input &+ 0x9E37_79B9_7F4A_7C15
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}

extension YAMLTree {
  /// The record that an alias stands for; the record itself when it is none.
  @inline(__always)
  func target(_ index: Int) -> Int { records[index].isAlias ? Int(records[index].first) : index }

  /// Whether a boolean scalar says `true`, in any of YAML's spellings.
  func isTrue(_ index: Int) -> Bool {
    let record = records[index]
    return record.second > 0 && text[Int(record.first)] | 0x20 == UInt8(ascii: "t")
  }

  /// Where the value of the scalar at `index`, which is no alias, lies in `text`.
  func textRange(at index: Int32) -> Range<Int> { records[Int(index)].textRange }

  /// The value of a scalar of up to fifteen digits and nothing else; nil for any other.
  func smallInteger(_ index: Int) -> Int? { smallInteger(in: records[index].textRange) }

  func number(_ index: Int) -> ExactNumber? { ExactNumber(text, records[index].textRange) }
}

extension YAMLTree.Record {
  /// Where a scalar's value lies in the tree's text.
  var textRange: Range<Int> { isScalar ? Int(first)..<Int(first &+ second) : 0..<0 }

  var isScalar: Bool { kind != .sequence && kind != .mapping }
}
