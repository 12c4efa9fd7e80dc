package org.openchair.service.description;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.openchair.api.Problem;
import org.openchair.platform.problem.ProblemAnswers;
import org.openchair.service.calendar.CalendarFeedResource;
import org.openchair.service.calendar.CalendarLinkResource;
import org.openchair.service.concern.ConcernsResource;
import org.openchair.service.concern.PatientConcernsResource;
import org.openchair.service.consent.GuardianConsentResource;
import org.openchair.service.consent.PatientConsentsResource;
import org.openchair.service.consent.ReferralConsentResource;
import org.openchair.service.directory.GroupsResource;
import org.openchair.service.directory.PublicGroupsResource;
import org.openchair.service.directory.VocabulariesResource;
import org.openchair.service.directory.csv.CsvTemplateResource;
import org.openchair.service.directory.exchange.HsdsResource;
import org.openchair.service.directory.exchange.ImportResource;
import org.openchair.service.directory.setup.FacilitatorsResource;
import org.openchair.service.directory.setup.HostsResource;
import org.openchair.service.directory.setup.SetUpResource;
import org.openchair.service.directory.setup.SetUpsResource;
import org.openchair.service.directory.setup.SitesResource;
import org.openchair.service.directory.vetting.RedFlagsResource;
import org.openchair.service.directory.vetting.TrustedFeedsResource;
import org.openchair.service.directory.vetting.VettingQueueResource;
import org.openchair.service.directory.vetting.VettingResource;
import org.openchair.service.feedback.FeedbackOpeningResource;
import org.openchair.service.feedback.GroupFeedbackResource;
import org.openchair.service.feedback.PublicFeedbackResource;
import org.openchair.service.home.MeResource;
import org.openchair.service.home.WorkListResource;
import org.openchair.service.letter.ReturnLetterResource;
import org.openchair.service.matching.MatchesResource;
import org.openchair.service.matching.OtherGroupsResource;
import org.openchair.service.meeting.ClosingDaysResource;
import org.openchair.service.meeting.LeadersResource;
import org.openchair.service.meeting.MeetingsResource;
import org.openchair.service.meeting.SessionPlanResource;
import org.openchair.service.notification.MailStopsResource;
import org.openchair.service.notification.NoticeChoiceResource;
import org.openchair.service.notification.NoticesResource;
import org.openchair.service.notification.UndeliveredMailResource;
import org.openchair.service.once.IdempotencyKey;
import org.openchair.service.once.WriteOfManyActs;
import org.openchair.service.outcome.AssessmentsResource;
import org.openchair.service.outcome.AttachedScoreResource;
import org.openchair.service.outcome.InstrumentsResource;
import org.openchair.service.participation.AttendedSessionsResource;
import org.openchair.service.participation.ParticipationResource;
import org.openchair.service.patient.KeptApartNamesResource;
import org.openchair.service.patient.KeptApartResource;
import org.openchair.service.patient.MergesResource;
import org.openchair.service.patient.PatientsResource;
import org.openchair.service.patient.csv.PatientImportResource;
import org.openchair.service.persistence.Write;
import org.openchair.service.record.PatientNotesResource;
import org.openchair.service.record.ProgressNotesResource;
import org.openchair.service.record.RecordChoicesResource;
import org.openchair.service.record.SessionRecordResource;
import org.openchair.service.reference.CodesResource;
import org.openchair.service.reference.CrisisResourcesResource;
import org.openchair.service.referral.InboxResource;
import org.openchair.service.referral.MoveReasonsResource;
import org.openchair.service.referral.PatientReferralsResource;
import org.openchair.service.referral.ReferralsResource;
import org.openchair.service.safety.ClinicSafetyResource;
import org.openchair.service.safety.PatientAlertsResource;
import org.openchair.service.safety.ReferralAlertsResource;
import org.openchair.service.safety.SafetyAlertsResource;
import org.openchair.service.schedule.TimersResource;
import org.openchair.service.session.AbsenceResource;
import org.openchair.service.session.JoiningLinksResource;
import org.openchair.service.session.MyGroupsResource;
import org.openchair.service.session.RostersResource;
import org.openchair.service.session.ScheduleResource;
import org.openchair.service.session.SessionsResource;
import org.openchair.service.session.csv.AttendanceSheetResource;
import org.openchair.service.staff.StaffResource;
import org.openchair.service.staff.SupervisionResource;
import org.openchair.service.waitlist.ClosedGroupsResource;
import org.openchair.service.waitlist.GroupWaitlistResource;
import org.openchair.service.waitlist.WaitlistsResource;

/** Completes the OpenAPI document with what the server does not find out by itself: what is in a body, and the problem. */
public class DescribedOperations implements OASFilter {

    // A test holds that none is missing.
    private static final List<Class<?>> RESOURCES = List.of(
            AbsenceResource.class,
            AssessmentsResource.class,
            AttachedScoreResource.class,
            CalendarFeedResource.class,
            CalendarLinkResource.class,
            ClosingDaysResource.class,
            CodesResource.class,
            CrisisResourcesResource.class,
            CsvTemplateResource.class,
            FacilitatorsResource.class,
            GroupsResource.class,
            GuardianConsentResource.class,
            HostsResource.class,
            HsdsResource.class,
            ImportResource.class,
            InboxResource.class,
            InstrumentsResource.class,
            JoiningLinksResource.class,
            KeptApartResource.class,
            KeptApartNamesResource.class,
            LeadersResource.class,
            MailStopsResource.class,
            MatchesResource.class,
            OtherGroupsResource.class,
            MeResource.class,
            MeetingsResource.class,
            MergesResource.class,
            MoveReasonsResource.class,
            MyGroupsResource.class,
            NoticeChoiceResource.class,
            NoticesResource.class,
            ParticipationResource.class,
            PatientConsentsResource.class,
            PatientImportResource.class,
            PatientReferralsResource.class,
            PatientsResource.class,
            PublicGroupsResource.class,
            RedFlagsResource.class,
            ReferralConsentResource.class,
            ReferralsResource.class,
            ReturnLetterResource.class,
            RostersResource.class,
            ScheduleResource.class,
            SessionPlanResource.class,
            SessionsResource.class,
            SetUpResource.class,
            SetUpsResource.class,
            SitesResource.class,
            AttendanceSheetResource.class,
            StaffResource.class,
            SupervisionResource.class,
            TimersResource.class,
            TrustedFeedsResource.class,
            UndeliveredMailResource.class,
            VettingQueueResource.class,
            VettingResource.class,
            VocabulariesResource.class,
            WaitlistsResource.class,
            GroupWaitlistResource.class,
            ClosedGroupsResource.class,
            WorkListResource.class,
            ClinicSafetyResource.class,
            PatientAlertsResource.class,
            ReferralAlertsResource.class,
            SafetyAlertsResource.class,
            ConcernsResource.class,
            PatientConcernsResource.class,
            FeedbackOpeningResource.class,
            GroupFeedbackResource.class,
            PublicFeedbackResource.class,
            AttendedSessionsResource.class,
            PatientNotesResource.class,
            ProgressNotesResource.class,
            RecordChoicesResource.class,
            SessionRecordResource.class);

    /** Every resource of this service. */
    public static List<Class<?>> resources() {
        return RESOURCES;
    }

    private final RecordSchemas schemas = new RecordSchemas();

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Content problem = json(ProblemAnswers.MEDIA_TYPE, schemas.of(Problem.class));
        for (Class<?> resource : RESOURCES) {
            for (Method method : resource.getDeclaredMethods()) {
                operation(document, resource, method).ifPresent(operation -> describe(operation, method, problem));
            }
        }
        schemas.named().forEach(document.getComponents()::addSchema);
        PathsBelowApi.in(document);
    }

    private Optional<Operation> operation(OpenAPI document, Class<?> resource, Method method) {
        Path own = method.getAnnotation(Path.class);
        String path = "/" + resource.getAnnotation(Path.class).value() + (own == null ? "" : "/" + own.value());
        Optional<PathItem> item = Optional.ofNullable(document.getPaths().getPathItem(path));
        return httpMethod(method)
                .map(PathItem.HttpMethod::valueOf)
                .flatMap(name -> item.map(found -> found.getOperations().get(name)));
    }

    private static Optional<String> httpMethod(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .map(type -> type.getAnnotation(HttpMethod.class))
                .filter(declared -> declared != null)
                .map(HttpMethod::value)
                .findFirst();
    }

    private void describe(Operation operation, Method method, Content problem) {
        APIResponseSchema declared = method.getAnnotation(APIResponseSchema.class);
        boolean created = declared != null && !declared.responseCode().isEmpty();
        Type answer = created ? declared.value() : method.getGenericReturnType();
        operation.setResponses(OASFactory.createAPIResponses()
                .addAPIResponse(
                        created ? declared.responseCode() : "200",
                        OASFactory.createAPIResponse().description("Done.").content(content(method, answer)))
                .addAPIResponse(
                        "default",
                        OASFactory.createAPIResponse()
                                .description("Refused; the code says why.")
                                .content(problem)));
        describeBody(operation, method);
        operation.setParameters(
                Stream.concat(Arrays.stream(method.getParameters()).flatMap(this::parameters), keyOf(method))
                        .toList());
        if (isWrite(method)) {
            describeRepeating(operation.getResponses(), problem);
        }
    }

    private static boolean isWrite(Method method) {
        return method.isAnnotationPresent(Write.class) || method.isAnnotationPresent(WriteOfManyActs.class);
    }

    private Stream<Parameter> keyOf(Method method) {
        return isWrite(method)
                ? Stream.of(parameter(In.HEADER, IdempotencyKey.HEADER, String.class)
                        .required(false)
                        .description(
                                "A random UUID. For a day, the same key with the same request gets the same answer, "
                                        + "which then carries Idempotency-Replayed: true."))
                : Stream.empty();
    }

    private static void describeRepeating(APIResponses responses, Content problem) {
        responses
                .addAPIResponse(
                        "409",
                        OASFactory.createAPIResponse()
                                .description(
                                        "In conflict with what is stored. id-taken: the id in the content belongs to a"
                                                + " record with other content; removed-since: it belonged to a record that is gone;"
                                                + " stale-version: someone else changed the record. Both versions are in current and"
                                                + " submitted.")
                                .content(problem))
                .addAPIResponse(
                        "422",
                        OASFactory.createAPIResponse()
                                .description(
                                        "Refused by a rule, or idempotency-key-reused: the key was sent with another"
                                                + " request.")
                                .content(problem));
    }

    /** A file is text of the type it is made as; anything else is JSON. */
    private Content content(Method method, Type answer) {
        return answer == Response.class
                ? json(method.getAnnotation(Produces.class).value()[0], schemas.of(String.class))
                : json("application/json", schemas.of(answer));
    }

    private void describeBody(Operation operation, Method method) {
        Arrays.stream(method.getParameters())
                .map(java.lang.reflect.Parameter::getType)
                .filter(Class::isRecord)
                .findFirst()
                .ifPresent(body -> operation.getRequestBody().setContent(json("application/json", schemas.of(body))));
    }

    private Stream<Parameter> parameters(java.lang.reflect.Parameter parameter) {
        if (parameter.isAnnotationPresent(BeanParam.class)) {
            return Arrays.stream(parameter.getType().getDeclaredFields())
                    .filter(field -> field.isAnnotationPresent(QueryParam.class))
                    .map(field -> inQuery(field, field.getType()));
        }
        if (parameter.isAnnotationPresent(QueryParam.class)) {
            return Stream.of(inQuery(parameter, parameter.getType()));
        }
        return Stream.ofNullable(parameter.getAnnotation(PathParam.class))
                .map(named ->
                        parameter(In.PATH, named.value(), parameter.getType()).required(true));
    }

    private Parameter inQuery(AnnotatedElement owner, Class<?> type) {
        return parameter(In.QUERY, owner.getAnnotation(QueryParam.class).value(), type);
    }

    private Parameter parameter(In place, String name, Class<?> type) {
        return OASFactory.createParameter().in(place).name(name).schema(schemas.of(type));
    }

    private static Content json(String mediaType, Schema schema) {
        return OASFactory.createContent()
                .addMediaType(mediaType, OASFactory.createMediaType().schema(schema));
    }
}
