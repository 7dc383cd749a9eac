import ProtobufCodec

/// The messages of specimen.proto by their names there.
let specimenTypes: [String: any Message.Type] = [
  "Scalars": SpecimenScalars.self,
  "Optionals": SpecimenOptionals.self,
  "Point": SpecimenPoint.self,
  "Lists": SpecimenLists.self,
  "Maps": SpecimenMaps.self,
  "Choice": SpecimenChoice.self,
  "Tree": SpecimenTree.self,
  "Nothing": SpecimenNothing.self,
  "PutRequest": SpecimenPutRequest.self,
  "RequestIdentity": SpecimenRequestIdentity.self,
]
