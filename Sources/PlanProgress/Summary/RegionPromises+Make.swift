import Diagnostics
import PlanModel

extension RegionPromises {
  init(_ dossier: RegionDossier) {
    region = dossier.region.code
    plans = dossier.plans.map { plan in
      OfPlan(
        framework: plan.framework, path: dossier.path(of: plan.source) ?? "",
        actionPrints: plan.actions.map { ActionPrint($0) }, itemTargets: Self.itemTargets(of: plan))
    }
  }

  private static func itemTargets(of plan: Plan) -> [ItemTarget] {
    var found: [ItemTarget] = []
    for action in plan.actions where !action.items.isEmpty {
      for indicator in action.indicators where indicator.direction == .up {
        for target in indicator.targets {
          guard case .number(let value) = target.value else { continue }
          for item in action.items {
            found.append(
              ItemTarget(
                item: item, unit: indicator.unit.string, year: target.year, value: value, action: action.id,
                indicator: indicator.id, isSum: indicator.aggregation == .sum,
                line: Int(target.provenance.line)))
          }
        }
      }
    }
    return found
  }
}

extension RegionPromises.ActionPrint {
  /// How many hashes stand for a text: enough to tell a copied title from a similar one.
  static let shingleCount = 8

  init(_ action: Action) {
    id = action.id
    let words = FoldedWords(action.title.bytes)
    title = Self.hash(words.bytes[...])
    var found: [UInt32] = []
    for first in words.starts.indices.dropLast(2) {
      found.append(UInt32(truncatingIfNeeded: Self.hash(words.bytes[words.starts[first]..<words.end(of: first + 2)])))
    }
    found.sort()
    shingles = []
    for hash in found where hash != shingles.last && shingles.count < Self.shingleCount { shingles.append(hash) }
    line = Int(action.provenance.line)
  }

  /// FNV-1a, 64 bits (Fowler, Noll, Vo).
  private static func hash(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
  }
}

/// A text as runs of letters and digits in lower case with one space between them; bytes above ASCII stay as they are.
private struct FoldedWords {
  private(set) var bytes: [UInt8] = []
  private(set) var starts: [Int] = []

  init(_ text: ArraySlice<UInt8>) {
    bytes.reserveCapacity(text.count)
    var isInWord = false
    for byte in text {
      let letter: UInt8
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): letter = byte | 0x20
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...: letter = byte
      default:
        isInWord = false
        continue
      }
      if !isInWord {
        if !bytes.isEmpty { bytes.append(UInt8(ascii: " ")) }
        starts.append(bytes.count)
        isInWord = true
      }
      bytes.append(letter)
    }
  }

  /// Where a word ends.
  func end(of word: Int) -> Int { word + 1 < starts.count ? starts[word + 1] - 1 : bytes.count }
}
