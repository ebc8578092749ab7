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
    let words = Self.words(of: action.title.bytes)
    title = Self.hash(words.joined(separator: [UInt8(ascii: " ")]))
    var found: Set<UInt32> = []
    for start in words.indices.dropLast(2) {
      found.insert(UInt32(truncatingIfNeeded: Self.hash(words[start...start + 2].joined(separator: [UInt8(ascii: " ")]))))
    }
    shingles = Array(found.sorted().prefix(Self.shingleCount))
    line = Int(action.provenance.line)
  }

  /// Runs of letters and digits in lower case; bytes above ASCII stay as they are.
  private static func words(of text: ArraySlice<UInt8>) -> [[UInt8]] {
    var words: [[UInt8]] = []
    var word: [UInt8] = []
    for byte in text {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): word.append(byte | 0x20)
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...: word.append(byte)
      default:
        if !word.isEmpty { words.append(word) }
        word.removeAll()
      }
    }
    if !word.isEmpty { words.append(word) }
    return words
  }

  /// FNV-1a, 64 bits (Fowler, Noll, Vo).
  private static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
    bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
  }
}
