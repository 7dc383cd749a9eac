extension CodegenOptions {
  package static let help = """
    Compiles .proto files to Swift, without protoc.

    USAGE: codegen [generate] [--schema DIR] [--output DIR] [FLAGS] [FILE.proto ...]
           codegen --descriptor-set-out FILE [--include-imports] [--include-source-info] ...
           codegen breaking OLD NEW     What the new state of a schema breaks; see its --help.

    What is compiled:
      --schema DIR        Where the .proto files are, in whatever folders; imports are relative to
                          it. Default: Schema
      FILE.proto ...      For these files of the schema only.
      -I DIR, --include DIR
                          Where to look for imports that the schema does not have; may be repeated.
                          Nothing is generated for what is found there.
      --module PATH=NAME  The Swift types of this imported file are in the module NAME already; may
                          be repeated.

    Files are named as imports name them: relative to --schema.

    Swift:
      --output DIR        Where the Swift files go. Files there that the schema no longer gives are
                          removed if they were generated, unless only some files of the schema are
                          named. Default: Sources/TARGET/Generated, if Sources has one folder, which
                          is then the TARGET
      --visibility LEVEL  public, package or internal. Default: internal
      --bytes FORM        What bytes fields are: arrays ([UInt8], copied) or slices (ByteSlice, which
                          shares what was decoded). Default: arrays. A schema decides for itself with
                          the options of reign/options.proto.
      --prefix PACKAGE=PREFIX, --prefix PATH=PREFIX
                          What stands before the names of a package's or of a file's types, instead of
                          what its option swift_prefix says; may be repeated. Without it, types of one
                          name in several packages are told apart by the ends of the packages' names
                          (V1Request, V2Request), and the tool says so.
      --services          Generates services too. Their code needs Reign's RPC modules, which are no
                          product of the package: other packages cannot compile it yet.
      --messages-only     Leaves services out, as is done without this flag, but does not mention it.
      --check             Writes nothing: compares, and lists the files that differ; a descriptor set
                          too.

    Descriptors:
      --descriptor-set-out FILE
                          Writes a FileDescriptorSet, as protoc does, instead of Swift.
      --include-imports   With the files that are imported, each before those that import it.
      --include-source-info
                          With places and comments.

      --help              Prints this.

    The schemas google/protobuf/*.proto but for compiler/plugin.proto, and reign/options.proto, come
    with the compiler. For Swift they go before files of the same path, for descriptors behind them.

    EXIT STATUS: 0 when all is well (warnings do not count), 1 when the schema has errors or --check
    finds differences, 2 when the command line is wrong, 3 when a file cannot be read or written.
    """
}
