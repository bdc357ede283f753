package org.tertulia.networks.imported;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A column that we understand, with the names that people give it in English and Spanish. */
public enum CsvColumn {
    REMOTE_ID(
            "remoteid",
            "id",
            "messageid",
            "tweetid",
            "postid",
            "commentid",
            "externalid",
            "identificador",
            "idmensaje",
            "idremoto",
            "idexterno",
            "codigo"),
    HANDLE(
            "handle",
            "authorhandle",
            "user",
            "username",
            "screenname",
            "account",
            "usuario",
            "nombredeusuario",
            "cuenta",
            "alias",
            "perfil"),
    NAME(
            "name",
            "authorname",
            "author",
            "displayname",
            "fullname",
            "from",
            "sender",
            "nombre",
            "autor",
            "autora",
            "nombreautor",
            "nombredelautor",
            "remitente",
            "de",
            "cliente"),
    TEXT(
            "text",
            "message",
            "content",
            "body",
            "comment",
            "tweet",
            "texto",
            "mensaje",
            "contenido",
            "cuerpo",
            "comentario"),
    AT(
            "at",
            "date",
            "datetime",
            "time",
            "timestamp",
            "created",
            "createdat",
            "published",
            "publishedat",
            "sentat",
            "fecha",
            "fechahora",
            "fechayhora",
            "fechadepublicacion",
            "fechadecreacion",
            "publicado",
            "enviado",
            "hora"),
    KIND("kind", "type", "messagetype", "tipo", "clase", "tipodemensaje"),
    IN_REPLY_TO(
            "inreplyto",
            "inreplytoid",
            "replyto",
            "parent",
            "parentid",
            "enrespuestaa",
            "respuestaa",
            "respondea",
            "padre"),
    URL("url", "link", "permalink", "address", "enlace", "direccion", "vinculo"),
    MEDIA_URL(
            "media",
            "mediaurl",
            "image",
            "imageurl",
            "picture",
            "photo",
            "attachment",
            "imagen",
            "foto",
            "adjunto",
            "urlimagen",
            "multimedia"),
    MEDIA_ALT(
            "mediaalt",
            "alt",
            "alttext",
            "imagealt",
            "textoalternativo",
            "descripcionimagen",
            "descripciondelaimagen");

    private final Set<String> names;

    CsvColumn(String... names) {
        this.names = Set.of(names);
    }

    static @Nullable CsvColumn named(String header) {
        var plain =
                Normalizer.normalize(header, Normalizer.Form.NFD)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]", "");
        for (var column : values()) {
            if (column.names.contains(plain)) {
                return column;
            }
        }
        return null;
    }
}
