public import Diagnostics
public import Output
public import PlanProgress

/// A dashboard block: what a fence `pantau NAME` on a page becomes.
///
/// To add one: write `Blocks/…/NAMEBlock.swift` with a `static let` in an extension of `Block`, and list it in
/// `Block.all`. The value is the whole block: its name on pages, what it is for, its parameters with their own small
/// schema, and the function that writes its HTML. Which initializer is used says where the block may stand:
///
///     extension Block {
///       static let dutyMatrix = Block(
///         name: "matriks-kewajiban",
///         summary: LocalizedText(id: "Kewajiban setiap wilayah.", en: "Every region's duties."),
///         parameters: [.choice("jenis", ["provinsi", "kabupaten", "kota"], summary: …)],
///         national: { context, arguments, html in … })
///     }
///
/// A block writes one or more whole elements, first a heading only where the page's Markdown cannot give it. It writes
/// texts with `html.append(…)`, which escapes; words of the interface come as `page("Indonesian", "English")`, so no
/// word can be forgotten in one language; links go through `html.appendLinkStart(destination, from: page)`, so they
/// stay relative. Data keep their language and say so: `html.append(data: text, page)`.
public struct Block: Sendable {
  public let name: String
  public let summary: LocalizedText
  public let parameters: [BlockParameter]
  /// What a national page sees of the regions because of this block.
  let view: SummaryView
  let body: Body

  public typealias Writer<Context> = @Sendable (Context, BlockArguments, inout ByteBuffer) -> Void

  /// The block's function, by what it needs to know.
  enum Body: Sendable {
    case page(Writer<PageContext>)
    case region(Writer<RegionContext>)
    case agency(Writer<AgencyContext>)
    case national(Writer<NationalContext>)
    case agencyKind(Writer<AgencyKindContext>)
    case strategy(Writer<StrategyContext>)
    case code(Writer<CodeContext>)
  }

  /// A block for any page at all.
  public init(
    name: String, summary: LocalizedText, parameters: [BlockParameter] = [], page: @escaping Writer<PageContext>
  ) {
    self.init(name, summary, parameters, .page(page))
  }

  /// A block for pages of a region, its agencies and its own Markdown pages.
  public init(
    name: String, summary: LocalizedText, parameters: [BlockParameter] = [], region: @escaping Writer<RegionContext>
  ) {
    self.init(name, summary, parameters, .region(region))
  }

  /// A block for the page of an agency in a region.
  public init(
    name: String, summary: LocalizedText, parameters: [BlockParameter] = [], agency: @escaping Writer<AgencyContext>
  ) {
    self.init(name, summary, parameters, .agency(agency))
  }

  /// A block for national pages: it sees every region's summary, and no region's files.
  ///
  /// - Parameter view: how much of the summaries; the rest is not there when the block stands on a page with no other.
  public init(
    name: String, summary: LocalizedText, parameters: [BlockParameter] = [], sees view: SummaryView = .recent,
    national: @escaping Writer<NationalContext>
  ) {
    self.init(name, summary, parameters, .national(national), sees: view)
  }

  /// A block for the page of one kind of agency.
  public init(
    name: String, summary: LocalizedText, parameters: [BlockParameter] = [],
    agencyKind: @escaping Writer<AgencyKindContext>
  ) {
    self.init(name, summary, parameters, .agencyKind(agencyKind))
  }

  /// A block for the page of one strategy.
  public init(
    name: String, summary: LocalizedText, parameters: [BlockParameter] = [],
    strategy: @escaping Writer<StrategyContext>
  ) {
    self.init(name, summary, parameters, .strategy(strategy), sees: .recent)
  }

  /// A block for the page of one diagnostic code.
  public init(
    name: String, summary: LocalizedText, parameters: [BlockParameter] = [], code: @escaping Writer<CodeContext>
  ) {
    self.init(name, summary, parameters, .code(code))
  }

  private init(
    _ name: String, _ summary: LocalizedText, _ parameters: [BlockParameter], _ body: Body, sees view: SummaryView = .frame
  ) {
    self.view = view
    self.name = name
    self.summary = summary
    self.parameters = parameters
    self.body = body
  }

  /// What a page must be about for the block to stand there.
  var scope: PageScope {
    switch body {
    case .page: .page
    case .region: .region
    case .agency: .agency
    case .national: .national
    case .agencyKind: .agencyKind
    case .strategy: .strategy
    case .code: .code
    }
  }

  /// Writes the block. The page's templates were held to the scopes when they were read, so that every case that can
  /// come has a branch of its own.
  func write(_ subject: PageSubject, _ arguments: BlockArguments, _ html: inout ByteBuffer) {
    switch (body, subject) {
    case (.page(let write), _): write(subject.page, arguments, &html)
    case (.region(let write), .region(let context)): write(context, arguments, &html)
    case (.region(let write), .agency(let context)): write(context.region, arguments, &html)
    case (.agency(let write), .agency(let context)): write(context, arguments, &html)
    case (.national(let write), .national(let context)): write(context, arguments, &html)
    case (.national(let write), .agencyKind(let context)): write(context.national, arguments, &html)
    case (.national(let write), .strategy(let context)): write(context.national, arguments, &html)
    case (.national(let write), .code(let context)): write(context.national, arguments, &html)
    case (.agencyKind(let write), .agencyKind(let context)): write(context, arguments, &html)
    case (.strategy(let write), .strategy(let context)): write(context, arguments, &html)
    case (.code(let write), .code(let context)): write(context, arguments, &html)
    default: break
    }
  }
}

/// What a page is about, without its data: where blocks and `{{names}}` are allowed.
public enum PageScope: Sendable, Hashable {
  case page, region, agency, national, agencyKind, strategy, code

  /// The scopes whose blocks may stand on a page of this scope.
  var admitted: Set<PageScope> {
    switch self {
    case .page: [.page]
    case .region: [.page, .region]
    case .agency: [.page, .region, .agency]
    case .national: [.page, .national]
    case .agencyKind: [.page, .national, .agencyKind]
    case .strategy: [.page, .national, .strategy]
    case .code: [.page, .national, .code]
    }
  }
}
