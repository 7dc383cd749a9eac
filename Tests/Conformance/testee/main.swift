import ProtobufCodec

// The program that protobuf's conformance suite tests: it reads requests from standard input and
// writes answers to standard output until the suite closes the pipe. `Scripts/conformance.sh` builds
// it, with the suite's messages and the testee's own schema of the protocol compiled by `codegen`.

let pipe = Pipe()
var testee = Testee { fields in
  pipe.tell("WARNING, testee: requests have fields that it does not know, such as \(fields)")
}
while let request = pipe.read() {
  guard pipe.write(testee.response(to: request).encoded()) else { break }
}
