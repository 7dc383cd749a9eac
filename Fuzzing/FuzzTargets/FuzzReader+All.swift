extension FuzzReader {
  package static let all = [
    binary, legacy, delimited, json, descriptor, schema, frames, preface, peer, seal, calls,
    machine, segment, hardState, snapshot,
  ]
}
