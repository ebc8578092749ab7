/// «Maksud Anda …?»: the candidates nearest to a misspelt word.
public enum Suggestion {
  /// The candidates within reach of `word`, best first, at most `limit`.
  ///
  /// Distance is Damerau-Levenshtein (optimal string alignment: a swap of neighbours costs one) over the folded forms,
  /// so `dpa3` finds `dp3a`, `Pencegahaan` finds `pencegahan`, and old spellings (`oe`, `dj`, `tj`, `ph`…) find new ones.
  /// A candidate is in reach within a third of the word's length, at least one.
  ///
  /// - Complexity: O(candidates × word² ), meant for the error path only.
  public static func nearest(to word: String, among candidates: [String], limit: Int = 3) -> [String] {
    let folded = fold(word)
    guard !folded.isEmpty else { return [] }
    var scored: [(distance: Int, order: Int)] = []
    var seen: Set<String> = []
    for (order, candidate) in candidates.enumerated() where seen.insert(candidate).inserted {
      let other = fold(candidate)
      let reach = max(1, min(folded.count, other.count) / 3)
      if abs(folded.count - other.count) > reach { continue }
      let distance = distance(folded, other)
      if distance <= reach { scored.append((distance, order)) }
    }
    scored.sort { ($0.distance, $0.order) < ($1.distance, $1.order) }
    return scored.prefix(limit).map { candidates[$0.order] }
  }

  /// Lower case ASCII letters and digits only, with Indonesian spelling variants made one.
  static func fold(_ text: String) -> [UInt8] {
    var letters: [UInt8] = []
    for byte in text.lowercased().utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): letters.append(byte)
      case 0x80...: letters.append(byte)
      default: break
      }
    }
    return modernized(letters)
  }

  /// Spellings before 1972 (Ejaan Soewandi) and loan variants that are still common: oe→u, dj→j, tj→c, nj→ny, sj→sy,
  /// ch→kh, ph→f, v→f. A j that stood for y, or a p for v (propinsi), is one slip like any other.
  private static let variants: [(old: [UInt8], new: [UInt8])] = [
    ("oe", "u"), ("dj", "j"), ("tj", "c"), ("nj", "ny"), ("sj", "sy"), ("ch", "kh"), ("ph", "f"), ("v", "f"),
  ].map { (Array($0.0.utf8), Array($0.1.utf8)) }

  private static func modernized(_ letters: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var index = 0
    while index < letters.count {
      if let variant = variants.first(where: { letters[index...].starts(with: $0.old) }) {
        result.append(contentsOf: variant.new)
        index += variant.old.count
      } else {
        result.append(letters[index])
        index += 1
      }
    }
    return result
  }

  /// Optimal string alignment distance of two byte strings.
  static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
    if a.isEmpty { return b.count }
    if b.isEmpty { return a.count }
    var beforeLast = [Int](repeating: 0, count: b.count + 1)
    var last = Array(0...b.count)
    var current = beforeLast
    for i in 1...a.count {
      current[0] = i
      for j in 1...b.count {
        let cost = a[i - 1] == b[j - 1] ? 0 : 1
        var best = min(last[j] + 1, current[j - 1] + 1, last[j - 1] + cost)
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] { best = min(best, beforeLast[j - 2] + 1) }
        current[j] = best
      }
      (beforeLast, last, current) = (last, current, beforeLast)
    }
    return last[b.count]
  }
}

extension Suggestion {
  /// Whether two words differ only in case, spaces, punctuation or an old spelling: then one is certainly meant for the
  /// other.
  public static func areSpellings(_ one: String, _ other: String) -> Bool {
    let folded = fold(one)
    return !folded.isEmpty && folded == fold(other)
  }
}
