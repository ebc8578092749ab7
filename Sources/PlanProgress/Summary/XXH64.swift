/// The XXH64 checksum (xxhash.com, seed 0) of bytes that come in pieces. It tells a whole file from a torn one ten times
/// as fast as a cryptographic digest, and withstands no malice.
public struct XXH64: Sendable {
  private static let primes: [5 of UInt64] = [
    0x9E37_79B1_85EB_CA87, 0xC2B2_AE3D_27D4_EB4F, 0x1656_67B1_9E37_79F9, 0x85EB_CA77_C2B2_AE63, 0x27D4_EB2F_1656_67C5,
  ]
  private static let stripe = 32

  private var lanes: [4 of UInt64] = [primes[0] &+ primes[1], primes[1], 0, 0 &- primes[0]]
  private var total = 0
  /// The beginning of a stripe whose end is still to come.
  private var rest: [UInt8] = []

  public init() {}

  public mutating func update(_ bytes: Span<UInt8>) {
    total += bytes.count
    var taken = 0
    if !rest.isEmpty {
      var begun = rest
      taken = min(Self.stripe - begun.count, bytes.count)
      for index in 0..<taken { begun.append(bytes[index]) }
      rest = begun.count < Self.stripe ? begun : []
      if rest.isEmpty { unsafe Self.take(begun.span.bytes, into: &lanes) }
    }
    let whole = (bytes.count - taken) / Self.stripe * Self.stripe
    unsafe Self.take(bytes.extracting(taken..<taken + whole).bytes, into: &lanes)
    for index in taken + whole..<bytes.count { rest.append(bytes[index]) }
  }

  /// - Precondition: whole stripes.
  private static func take(_ bytes: RawSpan, into lanes: inout [4 of UInt64]) {
    var (one, two, three, four) = (lanes[0], lanes[1], lanes[2], lanes[3])
    for offset in stride(from: 0, to: bytes.byteCount, by: stripe) {
      one = round(one, word(bytes, offset))
      two = round(two, word(bytes, offset &+ 8))
      three = round(three, word(bytes, offset &+ 16))
      four = round(four, word(bytes, offset &+ 24))
    }
    lanes = [one, two, three, four]
  }

  /// The checksum of everything so far.
  public func finish() -> UInt64 {
    var hash = Self.primes[4]
    if total >= Self.stripe {
      hash = 0
      for (index, shift) in [1, 7, 12, 18].enumerated() { hash &+= Self.rotate(lanes[index], shift) }
      for index in 0..<4 { hash = (hash ^ Self.round(0, lanes[index])) &* Self.primes[0] &+ Self.primes[3] }
    }
    hash &+= UInt64(total)
    let bytes = unsafe rest.span.bytes
    var offset = 0
    while offset + 8 <= rest.count {
      hash = Self.rotate(hash ^ Self.round(0, Self.word(bytes, offset)), 27) &* Self.primes[0] &+ Self.primes[3]
      offset += 8
    }
    if offset + 4 <= rest.count {
      let half = unsafe UInt32(littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt32.self))
      hash = Self.rotate(hash ^ UInt64(half) &* Self.primes[0], 23) &* Self.primes[1] &+ Self.primes[2]
      offset += 4
    }
    for byte in rest[offset...] { hash = Self.rotate(hash ^ UInt64(byte) &* Self.primes[4], 11) &* Self.primes[0] }
    hash = (hash ^ hash >> 33) &* Self.primes[1]
    hash = (hash ^ hash >> 29) &* Self.primes[2]
    return hash ^ hash >> 32
  }

  /// The same as eight bytes, the lowest first.
  public var bytes: [UInt8] {
    let value = finish()
    return (0..<8).map { UInt8(truncatingIfNeeded: value >> UInt64(8 * $0)) }
  }

  private static func round(_ lane: UInt64, _ word: UInt64) -> UInt64 {
    rotate(lane &+ word &* primes[1], 31) &* primes[0]
  }

  private static func rotate(_ word: UInt64, _ count: Int) -> UInt64 {
    word << UInt64(count) | word >> UInt64(64 - count)
  }

  /// - Precondition: eight bytes from `offset` on lie in `bytes`.
  private static func word(_ bytes: RawSpan, _ offset: Int) -> UInt64 {
    unsafe UInt64(littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }
}

extension XXH64 {
  /// Of a checksum.
  public static let byteCount = 8

  /// Bytes with their checksum behind them.
  public static func sealed(_ bytes: [UInt8]) -> [UInt8] { bytes + checksum(of: bytes[...]) }

  /// What stands before the checksum; nil when it is another's: torn or foreign bytes.
  public static func opened(_ sealed: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard sealed.count >= byteCount else { return nil }
    let bytes = sealed.dropLast(byteCount)
    return sealed.suffix(byteCount).elementsEqual(checksum(of: bytes)) ? bytes : nil
  }

  private static func checksum(of bytes: ArraySlice<UInt8>) -> [UInt8] {
    var checksum = XXH64()
    checksum.update(bytes.span)
    return checksum.bytes
  }
}
