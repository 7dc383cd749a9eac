import ProtobufCodec
import SchemaCompiler

// The names that examples of the documentation use without declaring them. The messages are those of
// `Examples/Contacts`, which `Docs/Protobuf.md` introduces.

let contact = Contact(name: "Ada", preferred: .email("ada@example.org"))

/// `contact` in the binary format.
let bytes = contact.encoded()

/// What `codegen --descriptor-set-out` writes of this schema.
let descriptorSet = Compilation(
  of: SchemaSources([
    "notes.proto": """
    syntax = "proto3";
    package notes.v1;
    message Note {
      string text = 1;
      int64 last_change = 2;
    }
    service Notes {
      rpc Add(Note) returns (Note);
      rpc Watch(Note) returns (stream Note);
    }
    """
  ])
).descriptorSet()
