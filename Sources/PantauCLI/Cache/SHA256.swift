import CCrypto
import PlanCompiler

/// The digest of bytes that come in pieces, as `sha256sum` prints it.
struct SHA256 {
  private var state = SHA256_CTX()

  init() { _ = unsafe SHA256_Init(&state) }

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
