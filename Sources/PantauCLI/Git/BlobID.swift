import CCrypto
import PlanCompiler

/// The name that git gives to a file's content, computed here: git would run the filters that its attributes name.
enum BlobID {
  /// In hexadecimal.
  ///
  /// - Parameter isSHA256: whether the repository names its objects by SHA-256, not SHA-1.
  static func of(_ content: [UInt8], isSHA256: Bool) -> String {
    let object = Array("blob \(content.count)\0".utf8) + content
    if isSHA256 { return SHA256.digest(of: object).hexadecimal }
    var digest = [UInt8](repeating: 0, count: Int(SHA_DIGEST_LENGTH))
    _ = unsafe SHA1(object, object.count, &digest)
    return String(decoding: digest.flatMap { [hexadecimal[Int($0 >> 4)], hexadecimal[Int($0 & 15)]] }, as: UTF8.self)
  }

  /// Whether a content is what git holds under a name, line ends aside: a work tree may have other ones than its repository,
  /// and lines keep their numbers.
  static func names(_ id: String, _ content: [UInt8]) -> Bool {
    let isSHA256 = id.utf8.count == 64
    if of(content, isSHA256: isSHA256) == id { return true }
    guard content.contains(0x0D) else { return false }
    var plain: [UInt8] = []
    plain.reserveCapacity(content.count)
    for (index, byte) in content.enumerated() where byte != 0x0D || index + 1 == content.count || content[index + 1] != 0x0A {
      plain.append(byte)
    }
    return of(plain, isSHA256: isSHA256) == id
  }

  private static let hexadecimal = Array("0123456789abcdef".utf8)
}
