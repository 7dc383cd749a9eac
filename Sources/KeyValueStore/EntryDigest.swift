/// The digest of one entry of the map, of which the map's digest is the sum.
///
/// It is a chain of XXH64, in which each hash is the seed of the next:
///
/// ```
///   h1 = XXH64(key, seed 0)
///   h2 = XXH64(value, seed h1)
///   digest = XXH64(createRevision, modRevision, version as 24 little-endian bytes, seed h2)
/// ```
///
/// Hashing key and value apart keeps ("ab", "c") and ("a", "bc") apart. A sum, and not an exclusive
/// or, so that what occurs twice does not cancel out.
enum EntryDigest {
  static func digest(
    key: [UInt8], value: [UInt8], createRevision: Revision, modRevision: Revision, version: UInt64
  ) -> UInt64 {
    let content = XXHash64.hash(value, seed: XXHash64.hash(key, seed: 0))
    return XXHash64.hash(
      createRevision.rawValue, modRevision.rawValue, version, seed: content)
  }
}
