import Diagnostics
import PlanModel
import YAMLTree

/// One schema-sound document as the linker reads it: typed values out of located nodes.
///
/// What the schema has promised is not checked again; where a promise does not hold (a tree that never met a schema),
/// the readers answer nil and the linker goes on.
struct Document {
  let tree: YAMLTree
  let storage: PlanText.Storage

  init(_ tree: YAMLTree) {
    self.tree = tree
    storage = PlanText.Storage(tree.text)
  }

  var source: SourceID { tree.source }

  /// The fields of a mapping: known keys with their values.
  ///
  /// - Complexity: O(entries), without allocation.
  func fields(of node: YAMLTree.Node) -> Fields { Fields(entries: tree.entries(of: node)) }

  struct Fields: Sequence, IteratorProtocol {
    var entries: YAMLTree.Entries

    mutating func next() -> (key: Key, value: YAMLTree.Node)? {
      while let entry = entries.next() {
        if let key = Key.byHash[entries.hash(of: entry.key)] { return (key, entry.value) }
      }
      return nil
    }
  }

  func field(_ wanted: Key, of node: YAMLTree.Node) -> YAMLTree.Node? {
    for field in fields(of: node) where field.key == wanted { return field.value }
    return nil
  }

  func items(of node: YAMLTree.Node?) -> [YAMLTree.Node] {
    node.map { Array(tree.items(of: $0)) } ?? []
  }

  func range(of node: YAMLTree.Node) -> SourceRange { tree.range(of: node) }

  func provenance(of node: YAMLTree.Node) -> Provenance { tree.provenance(of: node) }

  /// From a key to the end of its value: the place of an entry in a mapping.
  func range(from key: YAMLTree.Node, to value: YAMLTree.Node) -> SourceRange {
    var range = tree.range(of: key)
    range.upperBound = max(range.upperBound, tree.range(of: value).upperBound)
    return range
  }

  // MARK: Scalars

  /// A text of the document; nil for `null`.
  func text(_ node: YAMLTree.Node) -> PlanText? {
    if tree.kind(of: node) == .null { return nil }
    return PlanText(storage, tree.textRange(of: node))
  }

  /// A text that the schema requires; empty where it is not there.
  func requiredText(_ node: YAMLTree.Node?) -> PlanText {
    node.flatMap(text) ?? PlanText(storage, 0..<0)
  }

  /// A short word (id, code): 15 bytes and less take no allocation.
  func string(_ node: YAMLTree.Node) -> String { tree.string(of: node) }

  func strings(_ node: YAMLTree.Node) -> [String] { tree.items(of: node).map(tree.string) }

  func integer(_ node: YAMLTree.Node) -> Int? { tree.integer(of: node) }

  /// A finite number; nil for anything else.
  func number(_ node: YAMLTree.Node) -> Double? { tree.number(of: node).flatMap { $0.isFinite ? $0 : nil } }

  func boolean(_ node: YAMLTree.Node) -> Bool? { tree.boolean(of: node) }

  /// One of an enum's words.
  func word<Case>(_ node: YAMLTree.Node, in cases: HashedCases<Case>) -> Case? { cases[tree.hash(of: node)] }

  /// `YYYY-MM-DD`.
  ///
  /// - Complexity: O(1), without allocation.
  func date(_ node: YAMLTree.Node) -> CalendarDate? {
    let range = tree.textRange(of: node)
    guard range.count == 10 else { return nil }
    func number(_ offset: Int, _ count: Int) -> Int? {
      var value = 0
      for index in offset..<offset + count {
        let byte = tree.text[range.lowerBound + index]
        guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
        value = value * 10 + Int(byte - UInt8(ascii: "0"))
      }
      return value
    }
    guard let year = number(0, 4), let month = number(5, 2), let day = number(8, 2) else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }

  /// A year as a number, or a day.
  func partialDate(_ node: YAMLTree.Node) -> PartialDate? {
    if let year = tree.integer(of: node) { return PartialDate(year: year) }
    return date(node).map { PartialDate($0) }
  }

  /// A year that stands as a key: `2019:`.
  func yearKey(_ node: YAMLTree.Node) -> Int? {
    let range = tree.textRange(of: node)
    guard range.count == 4 else { return nil }
    var value = 0
    for byte in tree.text[range] {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return value
  }

  /// A number, `{kurang_dari: n}`, or `null` with the reason that stands beside it.
  func value(_ node: YAMLTree.Node, missing: YAMLTree.Node?) -> Value {
    if let number = number(node) { return .number(number) }
    if tree.kind(of: node) == .mapping, let limit = field(.lessThan, of: node).flatMap(integer) {
      return .fewerThan(limit)
    }
    return .missing(missing.flatMap(self.missing))
  }

  func missing(_ node: YAMLTree.Node) -> MissingReason? { word(node, in: Words.missing) }

  /// A text in both languages; the Indonesian one stands in where there is no English.
  func localized(_ indonesian: YAMLTree.Node?, _ english: YAMLTree.Node?) -> LocalizedText? {
    guard let indonesian else { return nil }
    let id = string(indonesian)
    return LocalizedText(id: id, en: english.map(string) ?? id)
  }
}

/// The closed lists of words that documents use, found by hash.
enum Words {
  static let missing = HashedCases(MissingReason.allCases)
  static let claimedStatus = HashedCases(Report.ClaimedStatus.allCases)
  static let verdict = HashedCases(Verification.Verdict.allCases)
  static let fund = HashedCases(Budget.Fund.allCases)
  static let direction = HashedCases(Indicator.Direction.allCases)
  static let aggregation = HashedCases(Indicator.Aggregation.allCases)
  static let targetKind = HashedCases(Indicator.TargetKind.allCases)
  static let nature = HashedCases(PlanNature.allCases)
  static let timeZone = HashedCases(CollectionTimeZone.allCases)
  static let planStatus = HashedCases(Plan.Status.allCases)
  static let calendar = HashedCases(ReportingCalendar.allCases)
  static let basisStatus = HashedCases(LegalBasis.Status.allCases)
  static let property = HashedCases(Amendment.Property.allCases)
  static let taskForceStatus = HashedCases(TaskForce.Status.allCases)
  static let channel = HashedCases(Hotline.ChannelType.allCases)
  static let display = HashedCases(Hotline.Display.allCases)
  static let role = HashedCases(RegionProfile.Geography.Role.allCases)
  static let level = HashedCases(AgencyKind.Level.allCases)
  static let group = HashedCases(AgencyKind.Group.allCases)
  static let scope = HashedCases(Duty.Scope.allCases)
  static let judgement = HashedCases(Duty.Judgement.allCases)
  static let frameworkState = HashedCases(Framework.State.allCases)
}
