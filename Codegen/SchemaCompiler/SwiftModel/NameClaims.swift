/// The names of one scope in Swift.
///
/// What the schema tells apart, Swift may not: `id` and `ID` are one name in it. Then one of them keeps it
/// and the others get a mark of their own, whatever is declared behind them.
///
/// Invariants:
/// - No name is given twice.
/// - Nobody gets a marked name that another one has by right.
struct NameClaims {
  /// Somebody who wants a name, and what it is given in its place if another one keeps that.
  struct Claim {
    /// What the schema calls it.
    let owner: String
    let wanted: String
    /// Where the schema has it, for the note.
    let range: SourceRange?
    /// Of several claimants, the one of the least rank keeps the name, or else the first.
    var rank = 0
    let mark: Mark
  }

  /// What is appended where the name is somebody else's.
  enum Mark {
    /// The number that the schema has for it: it stays, and is its own.
    case number(Int32)
    /// A word, and if that is not enough a number as `ordinal`.
    case word(String)
    /// 2 for the second of that name.
    case ordinal

    /// What to try the first time, the second and so on.
    func text(attempt: Int) -> String {
      switch self {
      case .number(let number):
        let digits = number < 0 ? "Minus\(number.magnitude)" : String(number)
        return String(repeating: "_", count: attempt) + digits
      case .word(let word): return attempt == 0 ? word : "\(word)\(attempt + 1)"
      case .ordinal: return String(attempt + 2)
      }
    }
  }

  /// A claimant that did not get what it wanted.
  struct Renaming {
    let owner: String
    let wanted: String
    let name: String
    /// Whose the name is; `nil` if nobody has it, as several packages have one of that name.
    let earlier: String?
    let range: SourceRange?
  }

  private let reserved: Set<String>
  private let suffix: String
  private var owners: [String: String] = [:]
  private(set) var renamings: [Renaming] = []

  /// Names in `reserved` get `suffix` appended.
  init(reserved: Set<String>, suffix: String) {
    self.reserved = reserved
    self.suffix = suffix
  }

  /// Keeps a name from all claimants.
  mutating func take(_ name: String, for owner: String) { owners[name] = owner }

  /// The names that the claimants get, in the order of the claims. Those of earlier calls go before them.
  mutating func claim(_ claims: [Claim]) -> [String] {
    let wanted = claims.map { reserved.contains($0.wanted) ? $0.wanted + suffix : $0.wanted }
    let all = Set(wanted)
    var names = wanted
    let order = claims.indices.sorted { (claims[$0].rank, $0) < (claims[$1].rank, $1) }
    // How often the marks of a name were tried, so that a thousand of one name take a thousand tries.
    var attempts: [String: Int] = [:]
    for index in order {
      let claim = claims[index]
      guard let earlier = owners[wanted[index]] else {
        owners[wanted[index]] = claim.owner
        continue
      }
      let key = wanted[index] + claim.mark.text(attempt: 0)
      var attempt = attempts[key] ?? 0
      var name: String
      repeat {
        name = wanted[index] + claim.mark.text(attempt: attempt)
        attempt += 1
      } while owners[name] != nil || all.contains(name) || reserved.contains(name)
      attempts[key] = attempt
      owners[name] = claim.owner
      names[index] = name
      renamings.append(
        Renaming(
          owner: claim.owner, wanted: wanted[index], name: name, earlier: earlier,
          range: claim.range))
    }
    return names
  }
}
