import CCrypto
import PlanCompiler

enum SHA256 {
  /// The digest of some bytes, as `sha256sum` prints it.
  static func digest(of bytes: [UInt8]) -> Digest { digest(of: bytes[...]) }

  static func digest(of bytes: ArraySlice<UInt8>) -> Digest {
    var state = SHA256_CTX()
    var digest = [UInt8](repeating: 0, count: Digest.byteCount)
    unsafe bytes.withUnsafeBufferPointer { input in
      unsafe digest.withUnsafeMutableBufferPointer { output in
        _ = unsafe SHA256_Init(&state)
        _ = unsafe SHA256_Update(&state, input.baseAddress, input.count)
        _ = unsafe SHA256_Final(output.baseAddress, &state)
      }
    }
    return Digest(digest) ?? .zero
  }
}
