import CCrypto
import PlanCompiler

/// The digest of bytes that come in pieces, as `sha256sum` prints it.
struct SHA256 {
  private var state = SHA256_CTX()

  init() { _ = unsafe SHA256_Init(&state) }

  /// Goes on where another digest of the same beginning was.
  init(from midpoint: TreeRecord.Midpoint) {
    self.init()
    let bytes = midpoint.state.bytes
    withWords { words in
      for index in words.indices { words[index] = bytes[4 * index..<4 * index + 4].reduce(0) { $0 << 8 | UInt32($1) } }
    }
    state.Nl = UInt32(truncatingIfNeeded: midpoint.length * 8)
    state.Nh = UInt32(truncatingIfNeeded: midpoint.length >> 29)
  }

  /// Where the digest is now; nil inside a block of 64 bytes.
  var midpoint: TreeRecord.Midpoint? {
    mutating get {
      guard state.num == 0 else { return nil }
      var bytes: [UInt8] = []
      withWords { words in
        for index in words.indices {
          for shift in [24, 16, 8, 0] { bytes.append(UInt8(truncatingIfNeeded: words[index] >> UInt32(shift))) }
        }
      }
      return Digest(bytes.span).map { TreeRecord.Midpoint(length: Int(state.Nh) << 29 | Int(state.Nl) >> 3, state: $0) }
    }
  }

  /// The eight words that FIPS 180-4 calls the hash value.
  private mutating func withWords(_ body: (inout MutableSpan<UInt32>) -> Void) {
    unsafe withUnsafeMutableBytes(of: &state.h) { bytes in
      unsafe bytes.withMemoryRebound(to: UInt32.self) { words in
        var span = unsafe words.mutableSpan
        body(&span)
      }
    }
  }

  mutating func update(_ bytes: Span<UInt8>) {
    _ = unsafe bytes.withUnsafeBufferPointer { unsafe SHA256_Update(&state, $0.baseAddress, $0.count) }
  }

  consuming func finish() -> Digest {
    var digest = [UInt8](repeating: 0, count: Digest.byteCount)
    unsafe digest.withUnsafeMutableBufferPointer { output in _ = unsafe SHA256_Final(output.baseAddress, &state) }
    return Digest(digest.span) ?? .zero
  }

  static func digest(of bytes: [UInt8]) -> Digest { digest(of: bytes[...]) }

  static func digest(of bytes: ArraySlice<UInt8>) -> Digest {
    var digest = SHA256()
    digest.update(bytes.span)
    return digest.finish()
  }
}
