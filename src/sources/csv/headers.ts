import type { ListName } from '../format.js';

/**
 * Field of the kith contract → what people call the column, in English and Spanish, folded. A field may be a path
 * (`organization.phones`); `ages` stands for both ages.
 */
const PEERS =
  'id:id,key,identificador|name:name,firstname,preferredname,chosenname,displayname,nombre,primernombre,nombrepreferido|' +
  'pronouns:pronouns,pronoun,pronombres,pronombre|about:about,aboutme,bio,biography,description,sobremi,acercademi,biografia,descripcion|' +
  'why:why,whyidothis,motivation,porque,porquelohago,motivacion|' +
  'experiences:experience,experiences,livedexperience,livedexperiences,topics,experiencia,experiencias,experienciavivida,experienciasvividas,temas|' +
  'communities:community,communities,comunidad,comunidades|languages:language,languages,languagesspoken,idioma,idiomas,lengua,lenguas|' +
  'waysToMeet:waystomeet,howtomeet,meeting,meetby,formasdereunirse,comoreunirse,modalidad,modalidades|' +
  'places:place,places,placesserved,areasserved,areaserved,location,locations,lugar,lugares,zona,zonas|' +
  'places.0.name:city,town,ciudad,pueblo,municipio|places.0.county:county,condado|places.0.stateProvince:state,province,estado,provincia|' +
  'places.0.postalCode:zip,zipcode,postalcode,postcode,codigopostal|places.0.latitude:latitude,lat,latitud|places.0.longitude:longitude,lon,lng,long,longitud|' +
  'anywhere:anywhere,remote,statewide,encualquierlugar,cualquierlugar,remoto,adistancia|' +
  'outsideCounty:outsidecounty,outsidemycounty,outsidethecounty,fueradelcondado,fuerademicondado|' +
  'nextFree:nextfree,nextavailable,availablefrom,proximafecha,disponibledesde|' +
  'availability:availability,available,accepting,acceptingnewpeople,status,disponibilidad,disponible,aceptapersonasnuevas,estatus|' +
  'ages:ages,age,agesserved,agerange,edad,edades,rangodeedad|minimumAge:minimumage,minage,youngest,edadminima|maximumAge:maximumage,maxage,oldest,edadmaxima|' +
  'access:access,accessneeds,accessibility,acceso,accesibilidad|' +
  'credentials.0.type:credential,credentials,certification,certificate,credencial,credenciales,certificacion,certificado|' +
  'credentials.0.issuer:issuer,issuedby,certifiedby,emisor,emitidapor|credentials.0.state:credentialstate,certificationstate,estadodelcertificado|' +
  'credentials.0.expires:expires,expiration,expirationdate,vence,vencimiento,fechadevencimiento|' +
  'credentials.0.checkedOn:checked,checkedon,verified,verifiedon,revisado,verificado|' +
  'organization.name:organization,organisation,organizationname,agency,agencyname,organizacion,agencia|' +
  'organization.url:organizationwebsite,agencywebsite,website,sitioweb,paginaweb|organization.email:organizationemail,agencyemail,correodelaorganizacion,correodelaagencia|' +
  'organization.phones:organizationphone,agencyphone,officephone,telefonodelaorganizacion,telefonodelaagencia|' +
  'helpsWith:helpswith,helpwith,canhelpwith,ayudacon,puedeayudarcon|photo:photo,photourl,picture,foto|video:video,videourl|' +
  'modified:modified,updated,lastupdated,lastmodified,actualizado,ultimaactualizacion';

const SERVICES =
  'id:id,key,identificador|name:name,service,servicename,program,programname,nombre,servicio,nombredelservicio,programa,publicname,nombredelprograma|' +
  'organization.name:organization,organisation,organizationname,agency,agencyname,provider,organizacion,agencia,providername|' +
  'description:description,about,details,descripcion,detalles,servicedescription|url:website,url,web,link,sitioweb,paginaweb,enlace,websiteurl,websiteaddress|email:email,correo,correoelectronico,emailaddress,emailaddressmain|' +
  'phones:phone,phones,phonenumber,telephone,hotline,telefono,telefonos,numerodetelefono,phone1number,phonetollfree|alert:alert,notice,aviso|status:status,estatus|' +
  'feesDescription:fee,fees,cost,price,costo,precio,tarifa,feesdescription,feestructuresource|eligibility.description:eligibility,requirements,whocango,elegibilidad,requisitos,quienpuedeir,eligibilitydescription,populationserved|' +
  'ages:ages,age,agesserved,agerange,edad,edades,rangodeedad|eligibility.minimumAge:minimumage,minage,edadminima|eligibility.maximumAge:maximumage,maxage,edadmaxima|' +
  'requiredDocuments:whattobring,documents,requireddocuments,quellevar,documentos,documentsrequired|applicationProcess:howtoapply,applicationprocess,intake,comosolicitar,comoaplicar,intakeprocess,intakeprocedure|' +
  'waitTime:wait,waittime,espera,tiempodeespera|languages:language,languages,idioma,idiomas,languagesoffered,languagesspoken|interpretation:interpretation,interpreters,interpretes,interpretationservices|' +
  'categories:category,categories,type,types,needs,categoria,categorias,tipo,servicecategory,taxonomyterms|schedules.0.description:hours,openinghours,hoursofoperation,schedule,horario,horarios,horas,scheduledescription,dayshours,horariodeatencion|' +
  'locations.0.name:site,sitename,locationname,sede|locations.0.addresses.0.address1:address,address1,street,streetaddress,direccion,calle,domicilio,physicaladdress|' +
  'locations.0.addresses.0.address2:address2,unit,suite,physicaladdress2|locations.0.addresses.0.city:city,town,ciudad,municipio,physicalcity|' +
  'locations.0.addresses.0.stateProvince:state,province,estado,provincia,physicalstateprovince,stateprovince|locations.0.addresses.0.postalCode:zip,zipcode,postalcode,postcode,codigopostal,physicalpostalcode|' +
  'locations.0.addresses.0.country:country,pais|locations.0.latitude:latitude,lat,latitud|locations.0.longitude:longitude,lon,lng,long,longitud|' +
  'addressPrivate:physicaladdressisprivate,addressisprivate,addressprivate,isconfidential,confidential,direccionconfidencial|' +
  'locations.0.transportation:transportation,transit,gettingthere,transporte,busserviceaccess|locations.0.accessibility:access,accessibility,acceso,accesibilidad,disabilitiesaccess|' +
  'serviceAreas:areaserved,areasserved,servicearea,serviceareas,county,counties,condado,condados,zona,zonas,coveragearea|' +
  'assured.on:checked,checkedon,lastchecked,verified,verifiedon,revisado,verificado,lastverified,lastverifiedon,assureddate|modified:modified,updated,lastupdated,lastmodified,actualizado,ultimaactualizacion';

/** A peer's own, which no page should show, whatever the spreadsheet holds. */
const PRIVATE =
  /^(?:last|family|full|sur)name|apellido|nombrecompleto|^(?:cell|home|mobile|personal)?(?:e?mail|phone|telephone|cell|mobile|address)|^correo|^telefono|^direccion|birth|nacimiento|^ssn/;

/** `¿Qué llevar?` → `quellevar`. */
export const folded = (text: string): string =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

const table = (written: string): Map<string, string> =>
  new Map(
    written.split('|').flatMap((field) => {
      const [target = '', names = ''] = field.split(':');
      return names.split(',').map((name): [string, string] => [name, target]);
    }),
  );

export interface Headers {
  /** Column → field. */
  targets: Map<number, string>;
  /** Columns that nothing is known of, as they are written. */
  unknown: string[];
  /** Columns left out on purpose. */
  private: string[];
}

/** The cells of a header row, matched. Fields the host has named itself come first; several columns may be one list (`Language 2`). */
export function matchHeaders(
  row: readonly string[],
  list: ListName,
  own: ReadonlyMap<string, string>,
): Headers {
  const known = table(list === 'peers' ? PEERS : SERVICES);
  const found: Headers = { targets: new Map(), unknown: [], private: [] };
  for (const [column, header] of row.entries()) {
    const name = folded(header);
    const target = own.get(header) ?? known.get(name) ?? known.get(name.replace(/\d+$/, ''));
    if (target !== undefined) found.targets.set(column, target);
    else if (list === 'peers' && PRIVATE.test(name)) found.private.push(header);
    else if (name) found.unknown.push(header);
  }
  return found;
}
