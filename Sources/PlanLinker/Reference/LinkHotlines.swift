import Diagnostics
import PlanModel
import YAMLTree

extension Document {
  /// A list of hotlines: the national ones of `reference/hotlines.yaml`, or a region's own.
  ///
  /// - Parameters:
  ///   - kinds: the reference data, for the kind of agency that runs each.
  ///   - national: what `rujukan` may name; nil in the national list itself.
  func linkHotlines(
    _ node: YAMLTree.Node, _ scope: CitationScope, kinds: ReferenceData, national: [Hotline]?,
    _ context: inout LinkContext
  ) -> [Hotline] {
    var ids = IDTable()
    var hotlines: [Hotline] = []
    for item in tree.items(of: node) {
      if let id = field(.id, of: item), let first = ids.insert(id, in: tree, at: hotlines.count) {
        context.report(.duplicateID(id, what: .hotline, first: first, in: self))
        continue
      }
      guard let hotline = hotline(item, scope, kinds: kinds, national: national, &context) else { continue }
      hotlines.append(hotline)
    }
    return hotlines
  }

  private func hotline(
    _ node: YAMLTree.Node, _ scope: CitationScope, kinds: ReferenceData, national: [Hotline]?,
    _ context: inout LinkContext
  ) -> Hotline? {
    guard let checkedOn = field(.checkedOn, of: node).flatMap(date) else { return nil }
    var hotline = Hotline(
      name: requiredText(nil), number: nil, scope: nil, checkedOn: checkedOn, range: range(of: node),
      provenance: provenance(of: node))
    for (key, value) in fields(of: node) {
      switch key {
      case .id: hotline.id = string(value)
      case .name: hotline.name = requiredText(value)
      case .nameEnglish: hotline.nameEnglish = text(value)
      case .provider: hotline.provider = text(value)
      case .providerKind: hotline.providerKind = agencyKind(value, kinds, &context)
      case .number: hotline.number = text(value)
      case .missing: hotline.missing = missing(value)
      case .channels: hotline.channels = items(of: value).compactMap(channel)
      case .scope: hotline.scope = text(value)
      case .scopeEnglish: hotline.scopeEnglish = text(value)
      case .hours: hotline.hours = text(value)
      case .hoursEnglish: hotline.hoursEnglish = text(value)
      case .free: hotline.isFree = boolean(value)
      case .note: hotline.note = text(value)
      case .noteEnglish: hotline.noteEnglish = text(value)
      case .citations: hotline.citations = scope.citations(value, in: self, &context)
      case .display: hotline.display = word(value, in: Words.display) ?? .everywhere
      case .national: hotline.national = nationalHotline(value, national ?? [], &context)
      default: break
      }
    }
    return hotline
  }

  private func nationalHotline(
    _ node: YAMLTree.Node, _ national: [Hotline], _ context: inout LinkContext
  ) -> String {
    let word = string(node)
    if !national.contains(where: { $0.id == word }) {
      context.report(.unknownHotline(node, in: self, candidates: national.compactMap(\.id)))
    }
    return word
  }

  private func channel(_ node: YAMLTree.Node) -> Hotline.Channel? {
    var type: Hotline.ChannelType?
    var content = requiredText(nil)
    var link: PlanText?
    for (key, value) in fields(of: node) {
      switch key {
      case .type: type = word(value, in: Words.channel)
      case .content: content = requiredText(value)
      case .link: link = text(value)
      default: break
      }
    }
    return type.map { Hotline.Channel(type: $0, text: content, link: link) }
  }
}
