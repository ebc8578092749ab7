import PlanModel

extension RegionPromises {
  /// All but the region's code.
  public func encodedPlans() -> [UInt8] {
    var writer = CompactWriter()
    writer.append(plans) { $1.write(to: &$0) }
    return writer.bytes
  }

  init(_ region: RegionCode, encodedPlans bytes: ArraySlice<UInt8>) throws(CompactReader.Malformed) {
    var reader = CompactReader(bytes)
    self.region = region
    plans = try reader.list { (reader) throws(CompactReader.Malformed) in try OfPlan(from: &reader) }
    guard reader.isAtEnd else { throw CompactReader.Malformed() }
  }
}

extension RegionPromises.OfPlan {
  func write(to writer: inout CompactWriter) {
    writer.append(framework)
    writer.append(path)
    writer.append(actionPrints) { $1.write(to: &$0) }
    writer.append(itemTargets) { $1.write(to: &$0) }
  }

  init(from reader: inout CompactReader) throws(CompactReader.Malformed) {
    framework = try reader.text()
    path = try reader.text()
    actionPrints = try reader.list { (reader) throws(CompactReader.Malformed) in
      try RegionPromises.ActionPrint(from: &reader)
    }
    var target: RegionPromises.ItemTarget?
    itemTargets = try reader.list { (reader) throws(CompactReader.Malformed) in
      let own = try RegionPromises.ItemTarget(from: &reader, after: target)
      target = own
      return own
    }
  }
}

extension RegionPromises.ActionPrint {
  func write(to writer: inout CompactWriter) {
    writer.append(id)
    writer.append(unsigned: title)
    writer.append(shingles) { $0.append(unsigned: UInt64($1)) }
    writer.append(line)
  }

  init(from reader: inout CompactReader) throws(CompactReader.Malformed) {
    id = try reader.text()
    title = try reader.unsigned()
    shingles = try reader.list { (reader) throws(CompactReader.Malformed) in
      guard let hash = UInt32(exactly: try reader.unsigned()) else { throw CompactReader.Malformed() }
      return hash
    }
    line = try reader.int()
  }
}

extension RegionPromises.ItemTarget {
  func write(to writer: inout CompactWriter) {
    writer.append(item)
    writer.append(unit)
    writer.append(year)
    writer.append(value)
    writer.append(action)
    writer.append(indicator)
    writer.append(isSum)
    writer.append(line)
  }

  init(from reader: inout CompactReader, after last: Self?) throws(CompactReader.Malformed) {
    item = try reader.text(after: last?.item)
    unit = try reader.text(after: last?.unit)
    year = try reader.int()
    value = try reader.double()
    action = try reader.text(after: last?.action)
    indicator = try reader.text(after: last?.indicator)
    isSum = try reader.flag()
    line = try reader.int()
  }
}
