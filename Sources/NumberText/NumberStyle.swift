/// How numbers are written: `1.250,5 · 62,4 %` or `1,250.5 · 62.4%`.
public enum NumberStyle: Sendable, Hashable, CaseIterable {
  case indonesian
  case english

  var grouping: UInt8 { self == .indonesian ? UInt8(ascii: ".") : UInt8(ascii: ",") }
  var decimal: UInt8 { self == .indonesian ? UInt8(ascii: ",") : UInt8(ascii: ".") }
}
