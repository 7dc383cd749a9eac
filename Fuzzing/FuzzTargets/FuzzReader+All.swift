extension FuzzReader {
  package static let all = [
    binary, legacy, delimited, json, descriptor, descriptorSet, schema, frames, preface, peer,
    seal, calls, machine, segment, hardState, snapshot,
  ]
}
