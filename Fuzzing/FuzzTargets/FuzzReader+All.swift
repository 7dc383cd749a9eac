extension FuzzReader {
  package static let all = [
    binary, delimited, json, descriptor, schema, frames, peer, segment, hardState, snapshot,
  ]
}
