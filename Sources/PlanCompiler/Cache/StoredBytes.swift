import PlanProgress

/// Bytes that belong to a run's record and that most runs only pass on: in memory, or in the record's stock until somebody
/// asks for them.
public struct StoredBytes: Sendable {
  private enum Place {
    case pile(BytePile, BytePile.Place)
    case stock(RecordStock, Range<Int>)
  }

  private let place: Place

  public init(_ bytes: [UInt8], on pile: BytePile) { place = .pile(pile, pile.add(bytes)) }

  public var isEmpty: Bool { count == 0 }

  public var count: Int {
    switch place {
    case .pile(_, let place): place.range.count
    case .stock(_, let range): range.count
    }
  }

  /// - Throws: when the stock no longer gives what it was said to hold. Whether these are the right bytes is for their own
  ///   seal to say.
  public func load() throws(UnreadableRecord) -> ArraySlice<UInt8> {
    switch place {
    case .pile(let pile, let place): return pile.bytes(at: place)[...]
    case .stock(let stock, let range):
      guard let bytes = stock.read(range), bytes.count == range.count else { throw UnreadableRecord() }
      return bytes[...]
    }
  }

  /// Where the bytes lie in a stock; nil when they do not yet.
  func range(in stock: UInt64) -> Range<Int>? {
    guard case .stock(let own, let range) = place, own.id == stock else { return nil }
    return range
  }

  init(from reader: inout CompactReader, in stock: RecordStock) throws {
    let (start, count) = (try reader.int(), try reader.int())
    guard start >= 0, count >= 0, start <= stock.size, count <= stock.size - start else { throw UnreadableRecord() }
    place = .stock(stock, start..<start + count)
  }
}

extension CompactWriter {
  mutating func append(_ place: Range<Int>) {
    append(place.lowerBound)
    append(place.count)
  }
}

/// The file beside a run's record that holds such bytes. It only grows, so that an edit adds a few thousand bytes to it
/// instead of writing millions anew.
public final class RecordStock: Sendable {
  /// Tells this file from any other that lay or will lie under its name.
  public let id: UInt64
  /// What lies before this is known to be written.
  public let size: Int
  let read: @Sendable (Range<Int>) -> [UInt8]?

  /// - Parameter read: the bytes of a range; nil when they cannot be had.
  public init(id: UInt64, size: Int, read: @escaping @Sendable (Range<Int>) -> [UInt8]?) {
    self.id = id
    self.size = size
    self.read = read
  }
}

/// What a record that is being written adds to its stock.
public struct StockDraft {
  public let id: UInt64
  public private(set) var size: Int
  /// To be written one after the other from where the stock ended.
  public private(set) var added: [StoredBytes] = []

  /// - Parameter size: where the first addition goes.
  public init(id: UInt64, size: Int) {
    self.id = id
    self.size = size
  }

  /// Where the bytes lie, or will.
  mutating func place(_ bytes: StoredBytes) -> Range<Int> {
    if let range = bytes.range(in: id) { return range }
    added.append(bytes)
    size += bytes.count
    return size - bytes.count..<size
  }
}

/// What an earlier run saved cannot be read after all: whoever meets it begins again from nothing.
public struct UnreadableRecord: Error {
  public init() {}
}
