extension FuzzReader {
  package static let all = [binary, json, descriptor, schema]
}
