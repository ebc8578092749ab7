extension ByteBuffer {
  /// Appends a share as a fraction for machines: `0.516667`, `1`, `-0.05`.
  ///
  /// At most six decimals, halves away from zero, no trailing zeros. Shares come rounded to 1e-9, so the step to 1e-6 is
  /// taken on whole billionths: the same digits on every machine.
  public mutating func append(share: Double) {
    guard share.isFinite, share.magnitude < 1e9 else { return }
    let billionths = Int((share * 1e9).rounded())
    let millionths = (billionths.magnitude + 500) / 1000
    if billionths < 0 && millionths > 0 { append(byte: UInt8(ascii: "-")) }
    append(digitsOf: millionths / 1_000_000)
    var rest = millionths % 1_000_000
    guard rest != 0 else { return }
    append(byte: UInt8(ascii: "."))
    var width = 6
    while rest % 10 == 0 {
      rest /= 10
      width -= 1
    }
    append(digitsOf: rest, width: width)
  }
}
