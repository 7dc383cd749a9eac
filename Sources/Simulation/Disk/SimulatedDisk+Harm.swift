// Harm where the atlas allows it.

extension SimulatedDisk {
  /// Harms a place that `place` names. Returns the path of the file, or `nil` if there was nothing to harm
  /// that way. `isInLog` says that it is to be the newest segment of the log.
  ///
  /// - Parameter former: what stood on this disk earlier, and whether a term and a vote from there
  ///   would be noticed.
  func harm(
    _ damage: Fault.Damage, place: Int, _ atlas: DiskAtlas, isInLog: Bool,
    former: (disk: SimulatedDisk, isTermProven: Bool)?
  ) -> String? {
    func number(_ use: UInt64, below bound: Int) -> Int {
      Int(Chance.mix(UInt64(place) &* 16 &+ use) % UInt64(max(1, bound)))
    }
    if damage == .stale { return restore(from: former, atlas, number(1, below: 1 << 20)) }
    guard
      let path = path(
        number(2, below: 16), number(3, below: 1 << 20), atlas, isInLog || damage == .phantom),
      var target = atlas.target(path, copy: number(4, below: 2))
    else { return nil }
    // What was written last matters most.
    let reach = number(5, below: 3) == 0 ? min(300, target.range.count) : target.range.count
    let offset = target.range.upperBound - 1 - number(6, below: reach)
    switch damage {
    case .flip:
      target.bytes[offset] ^= 1 << UInt8(number(7, below: 8))
    case .zero:
      let end = min(offset + 64, target.range.upperBound)
      for position in offset..<end { target.bytes[position] = 0 }
    case .truncate:
      guard offset < target.endMax else { return nil }
      target.bytes.removeLast(target.bytes.count - offset)
    case .misdirect:
      let sources = atlas.paths
      guard let source = content(of: sources[number(8, below: sources.count)]), !source.isEmpty
      else { return nil }
      let start = number(9, below: source.count)
      let count = min(512, target.range.upperBound - offset, source.count - start)
      target.bytes.replaceSubrange(offset..<offset + count, with: source[start..<start + count])
    case .lose:
      guard target.mayGo else { return nil }
      setContent(of: path, nil)
      return path
    case .phantom:
      guard path.hasSuffix(".log"),
        let write = undoneWrite(of: path, upTo: target.range.upperBound)
      else { return nil }
      for position in write.clamped(to: target.range) { target.bytes[position] = 0 }
    case .stale: return nil
    }
    guard target.bytes != content(of: path) else { return nil }
    setContent(of: path, target.bytes)
    return path
  }

  /// Mostly the log; seldom what ends a node for good.
  private func path(_ kind: Int, _ number: Int, _ atlas: DiskAtlas, _ isInLog: Bool) -> String? {
    let newest = atlas.segments.last
    func any(_ suffixes: String...) -> String? {
      let paths = atlas.paths.filter { path in suffixes.contains { path.hasSuffix($0) } }
      return paths.isEmpty ? newest : paths[number % paths.count]
    }
    if isInLog { return newest }
    return switch kind {
    case 0: any(number % 4 == 0 ? "/identity" : "/hardstate")
    case 1: any("/hardstate")
    case 2, 3, 4: any(".snapshot", ".incoming")
    case 5, 6, 7, 8, 9: any(".log")
    default: newest
    }
  }

  private func restore(
    from former: (disk: SimulatedDisk, isTermProven: Bool)?, _ atlas: DiskAtlas, _ number: Int
  ) -> String? {
    guard let former, !atlas.harm.isStateStale else { return nil }
    let files = former.disk.paths.filter { path in
      guard let now = content(of: path), now != former.disk.content(of: path) else { return false }
      // The newest segment may always have ended sooner.
      if path.hasSuffix(".log") {
        return UInt64(path.suffix(24).prefix(20)).map { $0 < atlas.newestSegment } ?? false
      }
      return path.hasSuffix("/hardstate") && former.isTermProven && atlas.harm.count == 0
    }
    guard !files.isEmpty, let bytes = former.disk.content(of: files[number % files.count]) else {
      return nil
    }
    setContent(of: files[number % files.count], bytes)
    return files[number % files.count]
  }
}
