/// SplitMix64 (Steele, Lea, Flood 2014): small, fast, and the same everywhere for the same seed.
struct RandomSource {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// A source of its own for one region, so that a region's files do not depend on how many regions there are.
  init(seed: UInt64, region: String) {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in region.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    state = seed ^ hash
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A number in `0..<count`.
  mutating func below(_ count: Int) -> Int { Int(next() % UInt64(count)) }

  mutating func chance(_ share: Double) -> Bool { Double(next() >> 11) / Double(1 << 53) < share }

  mutating func pick<Element>(_ elements: [Element]) -> Element { elements[below(elements.count)] }
}
