import Diagnostics

/// Where each of many values was first given: numbers and places, found without hashing them byte by byte.
///
/// Every value of every report asks once. Numbers are spread by multiplication; whoever wanted many to collide would have to
/// choose them among the positions that one file has room for, and those are too few to matter.
struct FirstPlaces {
  private var slots: [(key: UInt64, place: SourceRange)] = []
  private var count = 0

  private static let free: UInt64 = 0

  /// Remembers a place, unless there is one already.
  ///
  /// - Parameter key: not 0.
  /// - Returns: the earlier place.
  mutating func insert(_ place: SourceRange, for key: UInt64) -> SourceRange? {
    if count &* 2 >= slots.count { grow() }
    let slot = slot(of: key)
    if slots[slot].key == key { return slots[slot].place }
    slots[slot] = (key, place)
    count &+= 1
    return nil
  }

  func contains(_ key: UInt64) -> Bool { !slots.isEmpty && slots[slot(of: key)].key == key }

  /// The slot that holds a key, or else the one for it.
  private func slot(of key: UInt64) -> Int {
    let mask = slots.count &- 1
    // Both halves of the product: positions are small numbers, far apart in the key.
    let (high, low) = key.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    var slot = Int(truncatingIfNeeded: high ^ low) & mask
    while slots[slot].key != key, slots[slot].key != Self.free { slot = (slot &+ 1) & mask }
    return slot
  }

  private mutating func grow() {
    let old = slots
    let none = SourceRange(source: SourceID(0), lowerBound: 0, upperBound: 0)
    slots = [(key: UInt64, place: SourceRange)](repeating: (Self.free, none), count: max(256, old.count * 4))
    for entry in old where entry.key != Self.free { slots[slot(of: entry.key)] = entry }
  }
}
