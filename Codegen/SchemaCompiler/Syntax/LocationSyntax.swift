/// Where one element of a file's descriptor was written, and the comments around it: the material
/// of `SourceCodeInfo` (descriptor.proto).
struct LocationSyntax: Sendable {
  /// Field numbers and indices that lead from the file's descriptor to the element.
  var path: [Int32]
  var bytes: Range<Int>
  /// Whether protoc has it end where the file begins, before its own beginning: a file without a word.
  var endsAtFileStart = false
  var comments: DeclarationComments?
}

/// The comments that belong to a declaration, as protoc's descriptors have them: without the
/// comment's marks, but with all spaces and line breaks within.
struct DeclarationComments: Sendable, Equatable {
  var leading: String?
  var trailing: String?
  /// Comments before the leading one, set apart by blank lines.
  var detached: [String] = []

  var isEmpty: Bool { leading == nil && trailing == nil && detached.isEmpty }
}

/// Records locations in the order in which the parser begins them, which is protoc's order.
///
/// Invariants:
/// - `path` is what `begin` and `end` have made it: `end` cuts it back to its length before `begin`.
/// - With `isRecording` off nothing is kept.
struct LocationRecorder {
  /// Where the recorder was at a `begin`, for the `end` that goes with it.
  struct Mark {
    /// The entry in `locations`.
    let index: Int
    let pathCount: Int
  }

  let isRecording: Bool
  private(set) var path: [Int32] = []
  private(set) var locations: [LocationSyntax] = []
  /// The comments that were read ahead and belong to the next declaration.
  private var upcomingLeading: String?
  private var upcomingDetached: [String] = []

  init(isRecording: Bool) {
    self.isRecording = isRecording
  }

  mutating func begin(_ components: [Int32], at start: Int) -> Mark {
    let mark = Mark(index: locations.count, pathCount: path.count)
    guard isRecording else { return mark }
    path += components
    locations.append(LocationSyntax(path: path, bytes: start..<start))
    return mark
  }

  mutating func end(_ mark: Mark, at end: Int) {
    guard isRecording, locations.indices.contains(mark.index) else { return }
    let start = locations[mark.index].bytes.lowerBound
    locations[mark.index].bytes = start..<max(start, end)
    path.removeLast(max(0, path.count - mark.pathCount))
  }

  /// For a file in which nothing stands that the end could be behind.
  mutating func endAtFileStart(_ mark: Mark) {
    guard isRecording, locations.indices.contains(mark.index) else { return }
    locations[mark.index].endsAtFileStart = true
  }

  /// Gives an element that has been begun the last part of its path, once it is known.
  mutating func extendPath(of mark: Mark, by component: Int32) {
    guard isRecording, locations.indices.contains(mark.index) else { return }
    locations[mark.index].path.append(component)
  }

  /// Adds an element within the present one that has no elements of its own.
  mutating func add(_ components: [Int32], bytes: Range<Int>) {
    guard isRecording else { return }
    locations.append(LocationSyntax(path: path + components, bytes: bytes))
  }

  /// The same, but within the element around the one that `mark` began.
  mutating func add(outside mark: Mark, _ components: [Int32], bytes: Range<Int>) {
    guard isRecording else { return }
    locations.append(LocationSyntax(path: path.prefix(mark.pathCount) + components, bytes: bytes))
  }

  /// Leads `body` with `path` as the present one.
  mutating func setPath(_ path: [Int32]) {
    guard isRecording else { return }
    self.path = path
  }

  mutating func append(_ location: LocationSyntax) {
    guard isRecording else { return }
    locations.append(location)
  }

  /// Takes back what was recorded from `index` on.
  mutating func take(from index: Int) -> [LocationSyntax] {
    guard isRecording, index < locations.count else { return [] }
    defer { locations.removeSubrange(index...) }
    return Array(locations[index...])
  }

  /// What `path` was cut off at when a statement failed.
  mutating func restorePath(count: Int) {
    path.removeLast(max(0, path.count - count))
  }

  // MARK: Comments

  /// At the file's first token.
  mutating func begin(with gap: GapComments) {
    upcomingDetached = gap.detached
    upcomingLeading = gap.leading
  }

  /// At the symbol that ends a declaration, or opens its block, with the comments behind it.
  mutating func endDeclaration(of mark: Mark?, isClosingBrace: Bool, gap: GapComments) {
    guard isRecording else { return }
    let leading = upcomingLeading
    upcomingLeading = gap.leading
    if let mark {
      let comments = DeclarationComments(
        leading: leading, trailing: gap.trailing, detached: upcomingDetached)
      upcomingDetached = gap.detached
      if locations.indices.contains(mark.index), !comments.isEmpty {
        locations[mark.index].comments = comments
      }
    } else if isClosingBrace {
      // What stands at a block's end belongs to nothing.
      upcomingDetached = gap.detached
    } else {
      upcomingDetached += gap.detached
    }
  }
}
